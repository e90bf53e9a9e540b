package dev.rightsize.eats.passkey;

import dev.rightsize.eats.account.Accounts;
import dev.rightsize.eats.account.EmailAddress;
import dev.rightsize.eats.database.Database;
import dev.rightsize.eats.problem.Problem;
import dev.rightsize.eats.problem.ProblemResponse;
import dev.rightsize.eats.session.SignIn;
import dev.rightsize.eats.session.SignInMethod;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.authentication.PublicKeyCredentialRequestOptionsFilter;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationProvider;
import org.springframework.security.web.webauthn.management.JdbcUserCredentialRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.registration.PublicKeyCredentialCreationOptionsFilter;
import org.springframework.security.web.webauthn.registration.WebAuthnRegistrationFilter;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Spring Security's filters for passkeys. They are put together here and not by its {@code webAuthn()}, which keeps
 * challenges in an HTTP session; this app has none.
 */
@Component
public final class PasskeyFilters {
    private final RelyingParty party;
    private final UserCredentialRepository credentials;
    private final CreationOptions creation;
    private final RequestOptions requests;
    private final Accounts accounts;
    private final SignIn signIn;
    private final ProblemResponse problems;
    private final JsonMapper json;

    PasskeyFilters(
            RelyingParty party,
            UserCredentialRepository credentials,
            CreationOptions creation,
            RequestOptions requests,
            Accounts accounts,
            SignIn signIn,
            ProblemResponse problems,
            JsonMapper json) {
        this.party = party;
        this.credentials = credentials;
        this.creation = creation;
        this.requests = requests;
        this.accounts = accounts;
        this.signIn = signIn;
        this.problems = problems;
        this.json = json;
    }

    /** Passkeys as Spring Security's schema has them, on both databases. */
    @Configuration(proxyBeanMethods = false)
    static class Credentials {
        @Bean
        UserCredentialRepository userCredentialRepository(Database database) {
            return new JdbcUserCredentialRepository(new JdbcTemplate(database.source()));
        }
    }

    /** Adds them: whether one may be added is decided before they are asked. */
    public void addTo(HttpSecurity http) {
        var creationFilter = new PublicKeyCredentialCreationOptionsFilter(party);
        creationFilter.setCreationOptionsRepository(creation);
        var registrationFilter = new WebAuthnRegistrationFilter(credentials, party);
        registrationFilter.setCreationOptionsRepository(creation);
        registrationFilter.setRemoveCredentialMatcher(request -> false);
        var requestFilter = new PublicKeyCredentialRequestOptionsFilter(party);
        requestFilter.setRequestOptionsRepository(requests);
        http.addFilterBefore(authenticationFilter(), BasicAuthenticationFilter.class);
        http.addFilterAfter(creationFilter, AuthorizationFilter.class);
        http.addFilterAfter(registrationFilter, AuthorizationFilter.class);
        http.addFilterAfter(requestFilter, AuthorizationFilter.class);
    }

    private WebAuthnAuthenticationFilter authenticationFilter() {
        var filter = new WebAuthnAuthenticationFilter();
        filter.setAuthenticationManager(new ProviderManager(new WebAuthnAuthenticationProvider(party, this::user)));
        filter.setRequestOptionsRepository(requests);
        filter.setSecurityContextRepository(new NullSecurityContextRepository());
        filter.setAuthenticationSuccessHandler((request, response, authentication) -> {
            var answer = signIn.complete(
                    PasskeyUsers.account(entity(authentication).getId()), SignInMethod.PASSKEY, request, response);
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.getWriter().write(json.writeValueAsString(answer));
        });
        filter.setAuthenticationFailureHandler((request, response, refused) -> refuse(response));
        return filter;
    }

    private void refuse(jakarta.servlet.http.HttpServletResponse response) throws IOException {
        signIn.refused(SignInMethod.PASSKEY);
        problems.write(
                response,
                new Problem(
                        HttpStatus.UNAUTHORIZED,
                        "bad-credentials",
                        "Not signed in",
                        "This passkey is not known here. Try another, or your password."));
    }

    /** By the address, which is the entity's name. */
    private UserDetails user(String email) {
        return accounts.find(new EmailAddress(email))
                .map(account -> User.withUsername(account.id().value())
                        .password("")
                        .authorities("ROLE_" + account.role())
                        .build())
                .orElseThrow(() -> new UsernameNotFoundException("This passkey's account is gone."));
    }

    private static PublicKeyCredentialUserEntity entity(Authentication authentication) {
        if (authentication.getPrincipal() instanceof PublicKeyCredentialUserEntity entity) {
            return entity;
        }
        throw new IllegalStateException("A passkey's authentication has no entity.");
    }
}
