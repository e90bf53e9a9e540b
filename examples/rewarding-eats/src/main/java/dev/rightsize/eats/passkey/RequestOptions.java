package dev.rightsize.eats.passkey;

import dev.rightsize.eats.settings.PublicAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.authentication.PublicKeyCredentialRequestOptionsRepository;
import org.springframework.stereotype.Component;

/** Signing in with a passkey: of the options only the challenge is kept, the others are always the same. */
@Component
final class RequestOptions implements PublicKeyCredentialRequestOptionsRepository {
    private final Ceremonies ceremonies;
    private final PublicAddress address;

    RequestOptions(Ceremonies ceremonies, PublicAddress address) {
        this.ceremonies = ceremonies;
        this.address = address;
    }

    static void strict(PublicKeyCredentialRequestOptions.PublicKeyCredentialRequestOptionsBuilder options) {
        options.userVerification(UserVerificationRequirement.REQUIRED).timeout(Ceremonies.VALID);
    }

    @Override
    public void save(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable PublicKeyCredentialRequestOptions options) {
        if (options == null) {
            ceremonies.end(request, response);
        } else {
            ceremonies.begin(new Ceremonies.Ceremony(options.getChallenge(), null), response);
        }
    }

    @Override
    public @Nullable PublicKeyCredentialRequestOptions load(HttpServletRequest request) {
        return ceremonies
                .of(request)
                .filter(ceremony -> ceremony.account() == null)
                .map(ceremony -> PublicKeyCredentialRequestOptions.builder()
                        .rpId(address.host())
                        .challenge(ceremony.challenge())
                        .customize(RequestOptions::strict)
                        .build())
                .orElse(null);
    }
}
