package dev.rightsize.eats.security;

import dev.rightsize.eats.passkey.PasskeyFilters;
import dev.rightsize.eats.session.SessionContext;
import dev.rightsize.eats.session.Sessions;
import dev.rightsize.eats.settings.PeopleSettings;
import dev.rightsize.eats.settings.PublicAddress;
import dev.rightsize.starter.limits.RateLimitFilter;
import dev.rightsize.starter.limits.TokenBuckets;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.CrossOriginEmbedderPolicyHeaderWriter.CrossOriginEmbedderPolicy;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Spring Security, as this app uses it: who may ask for what, and what every answer has to say to browsers. */
@Configuration(proxyBeanMethods = false)
class SecurityConfig {
    private static final String POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self';"
            + " img-src 'self' blob: data:; connect-src 'self'; worker-src 'self' blob:; manifest-src 'self';"
            + " font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final long YEAR_SECONDS = 31_536_000;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Bean
    SecurityFilterChain everything(
            HttpSecurity http,
            SessionContext context,
            Sessions sessions,
            CsrfTokenRepository tokens,
            PasskeyFilters passkeys,
            Refusals refusals,
            SameSite sameSite,
            RequestSize size) {
        http.securityContext(security -> security.securityContextRepository(context))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .csrf(csrf -> csrf.spa().csrfTokenRepository(tokens))
                .headers(SecurityConfig::headers)
                .authorizeHttpRequests(requests -> rules(requests, sessions))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .addFilterBefore(size, CsrfFilter.class)
                .addFilterBefore(sameSite, CsrfFilter.class);
        passkeys.addTo(http);
        return http.build();
    }

    private static void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
            Sessions sessions) {
        for (AccessRules rule : AccessRules.ALL) {
            var manager = rule.access().manager(sessions::isRecent, sessions::isStrong);
            if (rule.method() == null) {
                requests.requestMatchers(rule.pattern()).access(manager);
            } else {
                requests.requestMatchers(rule.method(), rule.pattern()).access(manager);
            }
        }
        requests.anyRequest().denyAll();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(
                        permissions -> permissions.policy("camera=(self), geolocation=(), microphone=(), payment=(),"
                                + " publickey-credentials-create=(self), publickey-credentials-get=(self)"))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginEmbedderPolicy(embedder -> embedder.policy(CrossOriginEmbedderPolicy.REQUIRE_CORP))
                .crossOriginResourcePolicy(resource -> resource.policy(
                        org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter
                                .CrossOriginResourcePolicy.SAME_ORIGIN))
                .httpStrictTransportSecurity(
                        strict -> strict.includeSubDomains(true).maxAgeInSeconds(YEAR_SECONDS));
        // files say themselves how long they may be kept, answers about people say it here
        headers.cacheControl(cache -> cache.disable());
        headers.addHeaderWriter((request, response) -> {
            boolean file = !request.getServletPath().startsWith("/api/")
                    && !request.getServletPath().startsWith("/webauthn/")
                    && !request.getServletPath().startsWith("/login/");
            if (!file) {
                response.setHeader("Cache-Control", "no-store");
            }
        });
    }

    /** New passwords by Argon2id; what other hashes there ever are can still be checked. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return new DelegatingPasswordEncoder(
                "argon2id", Map.of("argon2id", Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8()));
    }

    @Bean
    CsrfTokenRepository csrfTokens(PublicAddress address) {
        CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(cookie -> cookie.secure(address.isSecure()).sameSite("Strict"));
        return tokens;
    }

    /** Nobody signs in by a form of Spring Security's. */
    @Bean
    UserDetailsService noForm() {
        return name -> {
            throw new UsernameNotFoundException("Sign in at /api/session.");
        };
    }

    @Bean
    @ConditionalOnProperty(name = "eats.limit.enabled", matchIfMissing = true)
    FilterRegistrationBean<RateLimitFilter> signInLimit(PeopleSettings settings) {
        return limit(
                "signInLimit",
                settings.limit().signIn(),
                "/api/session",
                "/api/session/confirm",
                "/api/accounts",
                "/api/accounts/*",
                "/api/password",
                "/api/password/*",
                "/login/*",
                "/webauthn/*");
    }

    @Bean
    @ConditionalOnProperty(name = "eats.limit.enabled", matchIfMissing = true)
    FilterRegistrationBean<RateLimitFilter> changeLimit(PeopleSettings settings) {
        return limit("changeLimit", settings.limit().requests(), "/api/*");
    }

    private static FilterRegistrationBean<RateLimitFilter> limit(String name, int perMinute, String... patterns) {
        var buckets = new TokenBuckets(perMinute, MINUTE, Math.max(1, perMinute / 2), 100_000, System::nanoTime);
        var registration = new FilterRegistrationBean<>(new RateLimitFilter(buckets));
        registration.setName(name);
        registration.addUrlPatterns(patterns);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 200);
        return registration;
    }
}
