package org.hiptriage.assessment.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.hiptriage.schemas.problem.Problem;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

class ProblemsTest {

    @Test
    void whatAFailureSaysIsNeverPassedOn() {
        for (HttpStatus status : HttpStatus.values()) {
            if (status.isError()) {
                Problem problem = Problems.of(new ResponseStatusException(status, "secret", new Exception("secret")));

                assertThat(problem.status()).isEqualTo(status.value());
                assertThat(problem.toString()).doesNotContain("secret");
            }
        }
    }

    @Test
    void anUnforeseenFailureIs500WithoutItsMessage() {
        assertThat(Problems.of(new IllegalStateException("secret")))
                .isEqualTo(Problem.of(
                        500, "Internal error", "Something went wrong here, not in the request. Try again later."));
    }

    @Test
    void inTheLogAFailureKeepsItsKindAndPlaceButNotItsMessage() {
        var failure = new IllegalStateException("secret");

        assertThat(new Failure(failure))
                .hasMessage("java.lang.IllegalStateException")
                .hasNoCause();
        assertThat(new Failure(failure).getStackTrace()).isEqualTo(failure.getStackTrace());
    }
}
