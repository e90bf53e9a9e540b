package dev.rightsize.eats.passkey;

import dev.rightsize.eats.account.Account;
import dev.rightsize.eats.account.Accounts;
import dev.rightsize.eats.database.Transactions;
import dev.rightsize.eats.mail.MailKind;
import dev.rightsize.eats.mail.Outbox;
import dev.rightsize.eats.settings.PublicAddress;
import java.nio.ByteBuffer;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;

/**
 * Spring Security's checks of passkeys, made once the app knows its address; with a limit to how many somebody may have,
 * and a letter to whom one was added.
 */
@Component
final class RelyingParty implements WebAuthnRelyingPartyOperations {
    private static final int MOST = 10;
    private static final int MAX_LABEL = 60;
    private static final int COUNT_AT = 33;

    private final PasskeyUsers users;
    private final UserCredentialRepository credentials;
    private final PublicAddress address;
    private final Accounts accounts;
    private final Outbox outbox;
    private final Transactions transactions;
    private @Nullable Webauthn4JRelyingPartyOperations checks;

    RelyingParty(
            PasskeyUsers users,
            UserCredentialRepository credentials,
            PublicAddress address,
            Accounts accounts,
            Outbox outbox,
            Transactions transactions) {
        this.users = users;
        this.credentials = credentials;
        this.address = address;
        this.accounts = accounts;
        this.outbox = outbox;
        this.transactions = transactions;
    }

    private synchronized Webauthn4JRelyingPartyOperations checks() {
        if (checks == null) {
            checks = new Webauthn4JRelyingPartyOperations(
                    users, credentials, CreationOptions.app(address), Set.of(address.origin()));
            checks.setCustomizeCreationOptions(CreationOptions::strict);
            checks.setCustomizeRequestOptions(RequestOptions::strict);
        }
        return checks;
    }

    @Override
    public PublicKeyCredentialCreationOptions createPublicKeyCredentialCreationOptions(
            PublicKeyCredentialCreationOptionsRequest request) {
        return checks().createPublicKeyCredentialCreationOptions(request);
    }

    @Override
    public CredentialRecord registerCredential(RelyingPartyRegistrationRequest request) {
        PublicKeyCredentialUserEntity user = request.getCreationOptions().getUser();
        String label = request.getPublicKey().getLabel();
        if (label == null || label.isBlank() || label.length() > MAX_LABEL) {
            throw new PasskeyRefused("Give the passkey a name of 1 to " + MAX_LABEL + " letters.");
        }
        if (credentials.findByUserId(user.getId()).size() >= MOST) {
            throw new PasskeyRefused("You have " + MOST + " passkeys already. Remove one first.");
        }
        return transactions.write(() -> {
            CredentialRecord added = checked(request);
            Account account = accounts.find(PasskeyUsers.account(user.getId())).orElseThrow();
            outbox.add(
                    MailKind.PASSKEY_ADDED,
                    account.email().value(),
                    account.profile().language(),
                    "");
            return added;
        });
    }

    private CredentialRecord checked(RelyingPartyRegistrationRequest request) {
        try {
            return checks().registerCredential(request);
        } catch (com.webauthn4j.util.exception.WebAuthnException | IllegalArgumentException refused) {
            PasskeyRefused told = new PasskeyRefused("The passkey was not accepted. Try again, in this browser.");
            told.initCause(refused);
            throw told;
        }
    }

    @Override
    public PublicKeyCredentialRequestOptions createCredentialRequestOptions(
            PublicKeyCredentialRequestOptionsRequest request) {
        return checks().createCredentialRequestOptions(request);
    }

    @Override
    public PublicKeyCredentialUserEntity authenticate(RelyingPartyAuthenticationRequest request) {
        // Spring Security 7.1 compares with the count at registration only, so a copy made later would not show
        CredentialRecord known =
                credentials.findByCredentialId(request.getPublicKey().getRawId());
        long before = known == null ? 0 : known.getSignatureCount();
        long now = signatureCount(request);
        if (before > 0 && now <= before) {
            throw new PasskeyRefused("The passkey has been copied. Remove it, and choose a new one.");
        }
        return checks().authenticate(request);
    }

    /** After the hash of the host and the flags: WebAuthn, section 6.1. */
    private static long signatureCount(RelyingPartyAuthenticationRequest request) {
        ByteBuffer data = ByteBuffer.wrap(
                request.getPublicKey().getResponse().getAuthenticatorData().getBytes());
        if (data.remaining() < COUNT_AT + Integer.BYTES) {
            throw new PasskeyRefused("The passkey's answer cannot be read. Try again.");
        }
        return Integer.toUnsignedLong(data.getInt(COUNT_AT));
    }
}
