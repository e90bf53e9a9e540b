package dev.rightsize.eats.claim;

import dev.rightsize.eats.ledger.Ledger;
import dev.rightsize.eats.ledger.LedgerProof;
import dev.rightsize.eats.reward.Redemptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** What happens by itself: posting after the hold, overdue pictures, expiry, and each night the ledger's proof. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "eats.jobs", matchIfMissing = true)
class ClaimJobs {
    private static final Logger LOG = LoggerFactory.getLogger(ClaimJobs.class);

    private final Review review;
    private final Audits audits;
    private final Ledger ledger;
    private final LedgerProof proof;
    private final Redemptions redemptions;

    ClaimJobs(Review review, Audits audits, Ledger ledger, LedgerProof proof, Redemptions redemptions) {
        this.redemptions = redemptions;
        this.review = review;
        this.audits = audits;
        this.ledger = ledger;
        this.proof = proof;
    }

    @Scheduled(fixedDelayString = "${eats.posting-every:30s}", initialDelayString = "${eats.posting-every:30s}")
    void post() {
        review.post();
        audits.expire(review);
        redemptions.expire();
    }

    @Scheduled(cron = "0 10 3 * * *", zone = "UTC")
    void expireAndProve() {
        int expired = ledger.expire();
        LedgerProof.Finding finding = proof.prove();
        if (finding.isProven()) {
            LOG.info("The ledger holds: {} entries proven, {} grants expired.", finding.entries(), expired);
        } else {
            LOG.error("The ledger does not hold: {}", finding.faults());
        }
    }
}
