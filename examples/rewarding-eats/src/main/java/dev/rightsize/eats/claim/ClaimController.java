package dev.rightsize.eats.claim;

import dev.rightsize.eats.account.Actor;
import dev.rightsize.eats.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code /api/claims}. */
@RestController
@RequestMapping("/api/claims")
final class ClaimController {
    private static final int PAGE = 50;

    private final Claims claims;
    /** 12.34 where minor units belong is no 12. */
    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .build();

    ClaimController(Claims claims) {
        this.claims = claims;
    }

    /** @param next what to ask for as {@code before} to get more; null for no more */
    record Page(List<ClaimView> claims, @Nullable String next) {}

    record Text(@Nullable String text) {}

    /** The body as it was sent, so that a replay can be told from another claim. */
    @PostMapping
    ResponseEntity<String> submit(
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody String body,
            @AuthenticationPrincipal Actor actor) {
        if (!key.matches("[A-Za-z0-9-]{8,64}")) {
            throw Problem.invalid("idempotency-key", "Send the UUID of the queued claim as Idempotency-Key.");
        }
        Claims.Answer answer = claims.submit(actor.id(), key, body, request(body));
        return ResponseEntity.status(answer.isNew() ? 201 : 200)
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer.json());
    }

    private ClaimRequest request(String body) {
        try {
            ClaimRequest request = json.readValue(body, ClaimRequest.class);
            if (request != null) {
                return request;
            }
        } catch (JacksonException malformed) {
            for (Throwable cause = malformed; cause != null; cause = cause.getCause()) {
                if (cause instanceof Problem problem) {
                    throw problem;
                }
            }
        }
        throw Problem.invalid(
                "claim", "The claim cannot be read. Send a JSON object with 'receipt' and 'by'; money in minor units.");
    }

    /** @param before the {@code next} of the page before it; without it the newest are told */
    @GetMapping
    Page list(@RequestParam(required = false) @Nullable String before, @AuthenticationPrincipal Actor actor) {
        List<ClaimView> found = claims.views(actor.id(), before, PAGE + 1);
        return found.size() <= PAGE
                ? new Page(found, null)
                : new Page(found.subList(0, PAGE), found.get(PAGE - 1).id());
    }

    @GetMapping("/{id}")
    ClaimView one(@PathVariable String id, @AuthenticationPrincipal Actor actor) {
        return claims.view(actor.id(), id);
    }

    @PostMapping("/{id}/appeal")
    ClaimView appeal(@PathVariable String id, @RequestBody Text text, @AuthenticationPrincipal Actor actor) {
        return claims.appeal(actor.id(), id, text.text() == null ? "" : text.text());
    }

    @PostMapping("/{id}/report")
    ClaimView report(@PathVariable String id, @RequestBody Text text, @AuthenticationPrincipal Actor actor) {
        return claims.report(actor.id(), id, text.text() == null ? "" : text.text());
    }
}
