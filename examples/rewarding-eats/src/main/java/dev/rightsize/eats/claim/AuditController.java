package dev.rightsize.eats.claim;

import dev.rightsize.eats.account.Actor;
import dev.rightsize.eats.problem.Problem;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** {@code /api/audits}: pictures that a member is asked for. */
@RestController
@RequestMapping("/api/audits")
final class AuditController {
    private static final Set<String> TYPES = Set.of("image/jpeg", "image/png", "image/webp", "application/pdf");
    private static final long MAX_BYTES = 10_000_000;

    private final Audits audits;
    private final Review review;

    AuditController(Audits audits, Review review) {
        this.audits = audits;
        this.review = review;
    }

    /** @param sha256 of the picture that was claimed with: only the same file answers */
    record View(String id, String claimId, @Nullable String sha256, String askedAt, String dueAt, String status) {}

    record Views(List<View> audits) {}

    @GetMapping
    Views asked(@AuthenticationPrincipal Actor actor) {
        return new Views(
                audits.asked(actor.id()).stream().map(AuditController::view).toList());
    }

    @PostMapping("/{id}/picture")
    View picture(
            @PathVariable String id,
            @RequestParam("picture") MultipartFile picture,
            @RequestParam("consent") boolean consent,
            @AuthenticationPrincipal Actor actor)
            throws IOException {
        if (!consent) {
            throw Problem.invalid("consent", "Send 'consent=true' if a reviewer may look at the picture.");
        }
        String type = picture.getContentType();
        if (type == null || !TYPES.contains(type) || picture.getSize() > MAX_BYTES) {
            throw Problem.invalid("picture", "Send the JPEG, PNG, WebP or PDF that you claimed with, at most 10 MB.");
        }
        return view(audits.answer(actor.id(), id, type, picture.getBytes(), review));
    }

    @PostMapping("/{id}/refuse")
    View refuse(@PathVariable String id, @AuthenticationPrincipal Actor actor) {
        return view(audits.refuse(actor.id(), id, review));
    }

    private static View view(Audits.Audit audit) {
        return new View(
                audit.id(),
                audit.claimId(),
                audit.sha256(),
                audit.askedAt().toString(),
                audit.dueAt().toString(),
                audit.status());
    }
}
