package dev.rightsize.eats.owner;

import dev.rightsize.eats.account.Actor;
import dev.rightsize.eats.partner.Restaurant;
import dev.rightsize.eats.partner.Restaurants;
import dev.rightsize.eats.problem.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/owner/reports}: this month unless days are said, as JSON or, by {@code Accept: text/csv}, as a table. */
@RestController
@RequestMapping("/api/owner/reports")
final class ReportController {
    private static final long MOST_DAYS = 1100;

    private final Reports reports;
    private final Restaurants restaurants;
    private final Rights rights;
    private final Clock clock;

    record Report(LocalDate from, LocalDate to, List<Reports.Line> restaurants) {}

    ReportController(Reports reports, Restaurants restaurants, Rights rights, Clock clock) {
        this.reports = reports;
        this.restaurants = restaurants;
        this.rights = rights;
        this.clock = clock;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    Report report(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @AuthenticationPrincipal Actor actor) {
        LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        LocalDate last = Objects.requireNonNullElse(to, today);
        LocalDate first = Objects.requireNonNullElse(from, last.withDayOfMonth(1));
        if (first.isAfter(last) || first.plusDays(MOST_DAYS).isBefore(last)) {
            throw Problem.invalid("from", "'from' must be at most three years before 'to', and not after it.");
        }
        Set<String> own = rights.restaurants(actor);
        List<Restaurant> restaurants = this.restaurants.all().stream()
                .filter(one -> own.contains(one.id()))
                .toList();
        return new Report(first, last, reports.of(restaurants, first, last));
    }

    @GetMapping(produces = "text/csv")
    ResponseEntity<String> table(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @AuthenticationPrincipal Actor actor) {
        Report report = report(from, to, actor);
        Csv csv = new Csv()
                .row(
                        "restaurant",
                        "from",
                        "to",
                        "claims",
                        "accepted",
                        "refused",
                        "waiting",
                        "points issued",
                        "points redeemed",
                        "points expired",
                        "liability now");
        report.restaurants()
                .forEach(line -> csv.row(
                        line.name(),
                        report.from(),
                        report.to(),
                        line.claims(),
                        line.accepted(),
                        line.refused(),
                        line.waiting(),
                        line.pointsIssued(),
                        line.pointsRedeemed(),
                        line.pointsExpired(),
                        line.liability()));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header("Content-Disposition", "attachment; filename=\"report.csv\"")
                .body(csv.toString());
    }
}
