package dev.rightsize.eats.security;

import static dev.rightsize.eats.security.Access.EVERYBODY;
import static dev.rightsize.eats.security.Access.NOBODY;
import static dev.rightsize.eats.security.Access.OWNERS;
import static dev.rightsize.eats.security.Access.RECENTLY_SIGNED_IN;
import static dev.rightsize.eats.security.Access.RESTAURANTS;
import static dev.rightsize.eats.security.Access.REVIEWERS;
import static dev.rightsize.eats.security.Access.SIGNED_IN;
import static dev.rightsize.eats.security.Access.TEAM;
import static dev.rightsize.eats.security.Access.THIS_MACHINE;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/**
 * Who may ask for which address; the first that fits counts, and what is not named is for nobody. Whose restaurant, claim or
 * code it is that they ask for is checked where it is known: by the handlers.
 *
 * @param method null for any
 * @param pattern of the path
 */
record AccessRules(@Nullable HttpMethod method, String pattern, Access access) {
    private static final HttpMethod GET = HttpMethod.GET;
    private static final HttpMethod POST = HttpMethod.POST;
    private static final HttpMethod PATCH = HttpMethod.PATCH;
    private static final HttpMethod DELETE = HttpMethod.DELETE;

    static final List<AccessRules> ALL = List.of(
            // signing up and in
            new AccessRules(GET, "/api/session", EVERYBODY),
            new AccessRules(POST, "/api/session", EVERYBODY),
            new AccessRules(DELETE, "/api/session", EVERYBODY),
            new AccessRules(POST, "/api/accounts", EVERYBODY),
            new AccessRules(POST, "/api/accounts/verify", EVERYBODY),
            new AccessRules(POST, "/api/accounts/verify/again", EVERYBODY),
            new AccessRules(POST, "/api/password/forgot", EVERYBODY),
            new AccessRules(POST, "/api/password/reset", EVERYBODY),
            new AccessRules(POST, "/webauthn/authenticate/options", EVERYBODY),
            new AccessRules(POST, "/login/webauthn", EVERYBODY),
            // one's own account
            new AccessRules(POST, "/api/session/confirm", SIGNED_IN),
            new AccessRules(GET, "/api/sessions", SIGNED_IN),
            new AccessRules(DELETE, "/api/sessions", SIGNED_IN),
            new AccessRules(DELETE, "/api/sessions/*", SIGNED_IN),
            new AccessRules(POST, "/api/password", SIGNED_IN),
            new AccessRules(POST, "/webauthn/register/options", RECENTLY_SIGNED_IN),
            new AccessRules(POST, "/webauthn/register", SIGNED_IN),
            new AccessRules(GET, "/api/passkeys", SIGNED_IN),
            new AccessRules(DELETE, "/api/passkeys/*", SIGNED_IN),
            new AccessRules(PATCH, "/api/account", SIGNED_IN),
            new AccessRules(DELETE, "/api/account", SIGNED_IN),
            new AccessRules(GET, "/api/account/export", SIGNED_IN),
            // claims and points
            new AccessRules(GET, "/api/directory", SIGNED_IN),
            new AccessRules(GET, "/api/rules", SIGNED_IN),
            new AccessRules(GET, "/api/claims", SIGNED_IN),
            new AccessRules(POST, "/api/claims", SIGNED_IN),
            new AccessRules(GET, "/api/claims/*", SIGNED_IN),
            new AccessRules(POST, "/api/claims/*/appeal", SIGNED_IN),
            new AccessRules(POST, "/api/claims/*/report", SIGNED_IN),
            new AccessRules(GET, "/api/points", SIGNED_IN),
            new AccessRules(GET, "/api/points/history", SIGNED_IN),
            new AccessRules(GET, "/api/offers", SIGNED_IN),
            new AccessRules(GET, "/api/rewards", SIGNED_IN),
            new AccessRules(POST, "/api/rewards/*/redeem", SIGNED_IN),
            new AccessRules(GET, "/api/redemptions", SIGNED_IN),
            new AccessRules(POST, "/api/redemptions/*/cancel", SIGNED_IN),
            new AccessRules(GET, "/api/audits", SIGNED_IN),
            new AccessRules(POST, "/api/audits/*/picture", SIGNED_IN),
            new AccessRules(POST, "/api/audits/*/refuse", SIGNED_IN),
            // restaurants
            new AccessRules(GET, "/api/owner/restaurants", TEAM),
            new AccessRules(POST, "/api/owner/restaurants", OWNERS),
            new AccessRules(PATCH, "/api/owner/restaurants/*", OWNERS),
            new AccessRules(GET, "/api/owner/locations", TEAM),
            new AccessRules(POST, "/api/owner/locations", OWNERS),
            new AccessRules(PATCH, "/api/owner/locations/*", OWNERS),
            new AccessRules(POST, "/api/owner/locations/*/daily-code", RESTAURANTS),
            new AccessRules(POST, "/api/owner/locations/*/day-totals", OWNERS),
            new AccessRules(GET, "/api/owner/offers", RESTAURANTS),
            new AccessRules(POST, "/api/owner/offers", OWNERS),
            new AccessRules(PATCH, "/api/owner/offers/*", OWNERS),
            new AccessRules(GET, "/api/owner/rewards", RESTAURANTS),
            new AccessRules(POST, "/api/owner/rewards", OWNERS),
            new AccessRules(PATCH, "/api/owner/rewards/*", OWNERS),
            new AccessRules(POST, "/api/owner/redemptions/confirm", RESTAURANTS),
            new AccessRules(GET, "/api/owner/staff", OWNERS),
            new AccessRules(POST, "/api/owner/staff", OWNERS),
            new AccessRules(DELETE, "/api/owner/staff/*/*", OWNERS),
            new AccessRules(GET, "/api/owner/reports", OWNERS),
            new AccessRules(GET, "/api/owner/suggestions", REVIEWERS),
            new AccessRules(POST, "/api/owner/suggestions/*", REVIEWERS),
            // fraud
            new AccessRules(GET, "/api/owner/queue", REVIEWERS),
            new AccessRules(GET, "/api/owner/queue/*", REVIEWERS),
            new AccessRules(POST, "/api/owner/queue/*", REVIEWERS),
            new AccessRules(GET, "/api/owner/duplicates", REVIEWERS),
            new AccessRules(GET, "/api/owner/audits", REVIEWERS),
            new AccessRules(POST, "/api/owner/audits", REVIEWERS),
            new AccessRules(GET, "/api/owner/audits/*/picture", REVIEWERS),
            new AccessRules(GET, "/api/owner/audit-log", Access.OWNERS_AND_REVIEWERS),
            // about the app
            new AccessRules(GET, "/api/transparency", EVERYBODY),
            new AccessRules(GET, "/actuator/health", EVERYBODY),
            new AccessRules(GET, "/actuator/health/*", EVERYBODY),
            new AccessRules(GET, "/actuator/prometheus", THIS_MACHINE),
            new AccessRules(null, "/error", EVERYBODY),
            // all else that is no file
            new AccessRules(null, "/api/**", NOBODY),
            new AccessRules(null, "/actuator/**", NOBODY),
            new AccessRules(null, "/webauthn/**", NOBODY),
            new AccessRules(null, "/login/**", NOBODY),
            new AccessRules(null, "/logout", NOBODY),
            new AccessRules(null, "/tasks/**", NOBODY),
            // the pages, the models
            new AccessRules(GET, "/**", EVERYBODY),
            new AccessRules(HttpMethod.HEAD, "/**", EVERYBODY));
}
