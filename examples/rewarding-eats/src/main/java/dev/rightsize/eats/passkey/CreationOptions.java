package dev.rightsize.eats.passkey;

import dev.rightsize.eats.account.AccountId;
import dev.rightsize.eats.settings.PublicAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialParameters;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.registration.PublicKeyCredentialCreationOptionsRepository;
import org.springframework.stereotype.Component;

/** Adding a passkey: of the options only the challenge and whose it is are kept, the others are always the same. */
@Component
final class CreationOptions implements PublicKeyCredentialCreationOptionsRepository {
    private static final AuthenticatorSelectionCriteria SELECTION = AuthenticatorSelectionCriteria.builder()
            .residentKey(ResidentKeyRequirement.REQUIRED)
            .userVerification(UserVerificationRequirement.REQUIRED)
            .build();
    private static final PublicKeyCredentialParameters[] ALGORITHMS = {
        PublicKeyCredentialParameters.EdDSA, PublicKeyCredentialParameters.ES256, PublicKeyCredentialParameters.RS256
    };

    private final Ceremonies ceremonies;
    private final PasskeyUsers users;
    private final PublicAddress address;

    CreationOptions(Ceremonies ceremonies, PasskeyUsers users, PublicAddress address) {
        this.ceremonies = ceremonies;
        this.users = users;
        this.address = address;
    }

    /** The app as authenticators know it. */
    static PublicKeyCredentialRpEntity app(PublicAddress address) {
        return PublicKeyCredentialRpEntity.builder()
                .id(address.host())
                .name("Rewarding Eats")
                .build();
    }

    /** Whoever has a passkey needs no second thing to sign in, so the device has to ask for a finger, a face or a code. */
    static void strict(PublicKeyCredentialCreationOptions.PublicKeyCredentialCreationOptionsBuilder options) {
        options.authenticatorSelection(SELECTION).pubKeyCredParams(ALGORITHMS).timeout(Ceremonies.VALID);
    }

    @Override
    public void save(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable PublicKeyCredentialCreationOptions options) {
        if (options == null) {
            ceremonies.end(request, response);
        } else {
            AccountId account = PasskeyUsers.account(options.getUser().getId());
            ceremonies.begin(new Ceremonies.Ceremony(options.getChallenge(), account), response);
        }
    }

    @Override
    public @Nullable PublicKeyCredentialCreationOptions load(HttpServletRequest request) {
        Authentication asking = SecurityContextHolder.getContext().getAuthentication();
        String name = asking == null ? "" : asking.getName();
        return ceremonies
                .of(request)
                .filter(ceremony ->
                        ceremony.account() != null && ceremony.account().value().equals(name))
                .map(ceremony -> options(ceremony.challenge(), users.findByUsername(name)))
                .orElse(null);
    }

    private @Nullable PublicKeyCredentialCreationOptions options(
            Bytes challenge, @Nullable PublicKeyCredentialUserEntity user) {
        return user == null
                ? null
                : PublicKeyCredentialCreationOptions.builder()
                        .rp(app(address))
                        .user(user)
                        .challenge(challenge)
                        .customize(CreationOptions::strict)
                        .build();
    }
}
