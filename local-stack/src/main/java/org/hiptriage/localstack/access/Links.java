package org.hiptriage.localstack.access;

/** Addresses of the pages with a token in the part that no browser sends to any server. */
public record Links(String assessmentService, String triageService, String notificationService, LocalIssuer issuer) {
    /** A runner's page. */
    public String runnersPage(String runnerId) {
        return assessmentService + "/#token=" + issuer.runner(runnerId);
    }

    /** The knowledge page. */
    public String knowledgePage() {
        return triageService + "/#token=" + issuer.knowledge();
    }

    /** The alert board. */
    public String alertBoard() {
        return notificationService + "/#token=" + issuer.board();
    }
}
