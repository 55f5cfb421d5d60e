package org.hiptriage.notification.preferences;

import java.util.Optional;
import org.hiptriage.notification.http.IfMatch;
import org.hiptriage.notification.http.RunnerId;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** A runner's preferences. */
@RestController
@RequestMapping(path = "/api/v1/runners/{runnerId}/preferences", produces = MediaType.APPLICATION_JSON_VALUE)
class PreferencesController implements PreferencesApi {
    private final StoredPreferences stored;

    PreferencesController(StoredPreferences stored) {
        this.stored = stored;
    }

    /** Those of a runner, of one who said nothing too. */
    @Override
    @GetMapping
    public Mono<ResponseEntity<Preferences>> preferences(@PathVariable String runnerId) {
        RunnerId.require(runnerId);
        return stored.of(runnerId).map(PreferencesController::answer);
    }

    /** Replaces them, where {@code If-Match} is given only that version. */
    @Override
    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    public Mono<ResponseEntity<Preferences>> replace(
            @PathVariable String runnerId,
            @RequestHeader(HttpHeaders.IF_MATCH) Optional<String> ifMatch,
            @RequestBody(required = false) Mono<byte[]> body) {
        RunnerId.require(runnerId);
        return body.defaultIfEmpty(new byte[0])
                .map(PreferencesReader::read)
                .flatMap(wanted -> stored.replace(runnerId, wanted, present -> require(ifMatch, present)))
                .map(PreferencesController::answer);
    }

    private static void require(Optional<String> ifMatch, VersionedPreferences present) {
        IfMatch.require(
                ifMatch, present.tag(), "Somebody changed the preferences since: read them again, then send yours.");
    }

    private static ResponseEntity<Preferences> answer(VersionedPreferences present) {
        return ResponseEntity.ok()
                .eTag(present.tag())
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(present.preferences());
    }
}
