package io.minibot.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minibot.lead.Attempt;
import io.minibot.lead.AttemptResult;
import io.minibot.lead.ClaimRequest;
import io.minibot.lead.ClaimedLead;
import io.minibot.lead.Disposition;
import io.minibot.lead.Lead;
import io.minibot.lead.LeadCounts;
import io.minibot.lead.LeadOutlook;
import io.minibot.lead.LeadStore;
import io.minibot.lead.LeadStoreException;
import io.minibot.lead.PhoneNumber;
import io.minibot.lead.Suppression;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What every {@link LeadStore} promises. Subclass it, and make the store; it may hold other campaigns, but must be free to
 * be written to. Each test uses a campaign and numbers of its own.
 */
@Timeout(120)
public abstract class LeadStoreContract {
    private static final Instant NOW = Instant.parse("2026-01-05T09:00:00Z");
    private static final Duration LEASE = Duration.ofMinutes(1);

    private final String campaign = "contract-" + UUID.randomUUID();
    /** Numbers of the country code 999, which is not assigned. */
    private final String numbers = "+999" + (100_000 + (UUID.randomUUID().hashCode() & 0x7fffffff) % 800_000);

    private LeadStore store;

    /** Creates the contract's tests. */
    @SuppressWarnings("NullAway.Init") // made before each test
    protected LeadStoreContract() {}

    /** Returns a store; the contract closes it. */
    protected abstract LeadStore open();

    @BeforeEach
    void openStore() {
        store = open();
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    @Test
    void leadsComeBackAsTheyWereAdded() {
        Lead lead = lead(1).with("firstName", "Zoé \"O'Neil\" 😀").in(ZoneId.of("Europe/Paris"));
        assertThat(store.addLeads(campaign, List.of(lead))).isEqualTo(1);
        assertThat(claim("one", 10)).containsExactly(new ClaimedLead(lead, 0));
    }

    @Test
    void aLeadWhoseIdOrNumberIsThereIsPassedOver() {
        store.addLeads(campaign, List.of(lead(1)));
        Lead sameId = new Lead(lead(1).id(), lead(2).phone(), Map.of(), null);
        Lead sameNumber = new Lead("another", lead(1).phone(), Map.of(), null);
        assertThat(store.addLeads(campaign, List.of(sameId, sameNumber, lead(3))))
                .isEqualTo(1);
        assertThat(store.counts(campaign).total()).isEqualTo(2);
        assertThat(store.addLeads(campaign + "-other", List.of(lead(1)))).isEqualTo(1);
    }

    @Test
    void claimsAreExclusiveAndAsManyAsAskedFor() {
        addLeads(5);
        List<ClaimedLead> first = claim("one", 3);
        List<ClaimedLead> second = claim("two", 3);
        assertThat(first).hasSize(3);
        assertThat(second).hasSize(2).doesNotContainAnyElementsOf(first);
        assertThat(claim("three", 3)).isEmpty();
        assertThat(store.claim(new ClaimRequest("contract-nobody", "one", 3, NOW, LEASE)))
                .isEmpty();
    }

    @Test
    void claimsAreExclusiveAmongManyThreads() throws Exception {
        addLeads(60);
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            List<Callable<List<ClaimedLead>>> claims = IntStream.range(0, 30)
                    .<Callable<List<ClaimedLead>>>mapToObj(i -> () -> claim("owner-" + i, 3))
                    .collect(Collectors.toList());
            List<String> ids = new ArrayList<>();
            for (Future<List<ClaimedLead>> each : threads.invokeAll(claims, 90, TimeUnit.SECONDS)) {
                each.get().forEach(claimed -> ids.add(claimed.lead().id()));
            }
            assertThat(ids).hasSize(60).doesNotHaveDuplicates();
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aClaimWhoseLeaseHasEndedIsDueAgain() {
        addLeads(1);
        claim("one", 1);
        assertThat(claimAt("two", NOW.plus(LEASE).minusSeconds(1))).isEmpty();
        assertThat(claimAt("two", NOW.plus(LEASE).plusSeconds(1))).hasSize(1);
    }

    @Test
    void aClaimIsKeptByRenewingItsLease() {
        addLeads(1);
        claim("one", 1);
        store.renewLeases(campaign, "one", NOW.plus(LEASE).plus(LEASE));
        store.renewLeases(campaign, "somebody else", NOW);
        assertThat(claimAt("two", NOW.plus(LEASE).plusSeconds(1))).isEmpty();
    }

    @Test
    void aReleasedLeadIsDueWhenItIsToldTo() {
        addLeads(1);
        claim("one", 1);
        release("one", 1, new LeadOutlook.Retry(NOW.plusSeconds(30)));
        assertThat(store.counts(campaign).nextDue()).isEqualTo(NOW.plusSeconds(30));
        assertThat(claimAt("two", NOW.plusSeconds(29))).isEmpty();
        assertThat(claimAt("two", NOW.plusSeconds(30))).containsExactly(new ClaimedLead(lead(1), 0));
    }

    @Test
    void releasingWhatIsNotClaimedChangesNothing() {
        addLeads(1);
        release("one", 1, new LeadOutlook.Retry(NOW.plusSeconds(999)));
        assertThat(claim("one", 1)).hasSize(1);
        release("two", 1, new LeadOutlook.Done());
        begin("a", 1, 1, "one");
        release("one", 1, new LeadOutlook.Retry(NOW));
        assertThat(claim("two", 1)).isEmpty();
        assertThat(counts()).containsExactly(0, 0, 1, 0, 0, 0);
    }

    @Test
    void aReleasedLeadCanBeDoneWithOrSuppressed() {
        addLeads(2);
        claim("one", 2);
        release("one", 1, new LeadOutlook.Done());
        release("one", 2, new LeadOutlook.Suppressed());
        assertThat(counts()).containsExactly(0, 0, 0, 0, 1, 1);
        assertThat(claimAt("two", NOW.plus(Duration.ofDays(4000)))).isEmpty();
    }

    @Test
    void theLeadsStateIsCountedOnItsWay() {
        addLeads(2);
        assertThat(counts()).containsExactly(2, 0, 0, 0, 0, 0);
        claim("one", 1);
        assertThat(counts()).containsExactly(1, 1, 0, 0, 0, 0);
        begin("a", 1, 1, "one");
        assertThat(counts()).containsExactly(1, 0, 1, 0, 0, 0);
        store.answered(id("a"), NOW.plusSeconds(5));
        assertThat(counts()).containsExactly(1, 0, 0, 1, 0, 0);
        complete("a", new LeadOutlook.Done());
        assertThat(counts()).containsExactly(1, 0, 0, 0, 1, 0);
        assertThat(store.counts("contract-nobody").total()).isZero();
    }

    @Test
    void anAttemptNeedsAClaimOfItsOwner() {
        addLeads(1);
        assertThatThrownBy(() -> begin("a", 1, 1, "one")).isInstanceOf(LeadStoreException.class);
        claim("one", 1);
        assertThatThrownBy(() -> begin("b", 1, 1, "two")).isInstanceOf(LeadStoreException.class);
        assertThatCode(() -> begin("c", 1, 1, "one")).doesNotThrowAnyException();
        assertThatThrownBy(() -> begin("d", 1, 2, "one")).isInstanceOf(LeadStoreException.class);
    }

    @Test
    void anAttemptsIdIsNewForEver() {
        addLeads(2);
        claim("one", 2);
        begin("a", 1, 1, "one");
        assertThatThrownBy(() -> begin("a", 2, 1, "one")).isInstanceOf(LeadStoreException.class);
        complete("a", new LeadOutlook.Done());
        assertThatThrownBy(() -> begin("a", 2, 1, "one")).isInstanceOf(LeadStoreException.class);
        assertThatCode(() -> begin("b", 2, 1, "one")).doesNotThrowAnyException();
    }

    @Test
    void closingAnAttemptTwiceChangesNothing() {
        addLeads(1);
        claim("one", 1);
        begin("a", 1, 1, "one");
        assertThat(complete("a", new LeadOutlook.Done())).isTrue();
        assertThat(complete("a", new LeadOutlook.Retry(NOW))).isFalse();
        assertThat(counts()).containsExactly(0, 0, 0, 0, 1, 0);
        assertThat(claim("two", 1)).isEmpty();
        assertThatThrownBy(() -> complete("never begun", new LeadOutlook.Done()))
                .isInstanceOf(LeadStoreException.class);
    }

    @Test
    void anAnswerThatComesLateDoesNotReopenAnAttempt() {
        addLeads(1);
        claim("one", 1);
        begin("a", 1, 1, "one");
        complete("a", new LeadOutlook.Done());
        store.answered(id("a"), NOW.plusSeconds(9));
        assertThat(counts()).containsExactly(0, 0, 0, 0, 1, 0);
    }

    @Test
    void aRetriedLeadIsDueAtItsTimeAndRemembersItsAttempts() {
        addLeads(1);
        claim("one", 1);
        begin("a", 1, 1, "one");
        complete("a", new LeadOutlook.Retry(NOW.plusSeconds(600)));
        assertThat(counts()).containsExactly(1, 0, 0, 0, 0, 0);
        assertThat(store.counts(campaign).nextDue()).isEqualTo(NOW.plusSeconds(600));
        assertThat(claimAt("two", NOW.plusSeconds(599))).isEmpty();
        assertThat(claimAt("two", NOW.plusSeconds(600))).containsExactly(new ClaimedLead(lead(1), 1));
    }

    @Test
    void whatWasDueFirstIsClaimedFirst() {
        addLeads(3);
        claim("one", 3);
        release("one", 1, new LeadOutlook.Retry(NOW.plusSeconds(30)));
        release("one", 2, new LeadOutlook.Retry(NOW.plusSeconds(10)));
        release("one", 3, new LeadOutlook.Retry(NOW.plusSeconds(20)));
        List<ClaimedLead> claimed = store.claim(new ClaimRequest(campaign, "two", 2, NOW.plusSeconds(60), LEASE));
        assertThat(claimed).extracting(each -> each.lead().id()).containsExactly(lead(2).id(), lead(3).id());
    }

    @Test
    void aSuppressedLeadIsNeverDueAgain() {
        addLeads(1);
        claim("one", 1);
        begin("a", 1, 1, "one");
        complete("a", new LeadOutlook.Suppressed());
        assertThat(counts()).containsExactly(0, 0, 0, 0, 0, 1);
        assertThat(claimAt("two", NOW.plus(Duration.ofDays(4000)))).isEmpty();
    }

    @Test
    void theAttemptsOfADeadOwnerAreFoundAndItsLeadsNotClaimed() {
        addLeads(2);
        claim("dead", 2);
        begin("a", 1, 1, "dead");
        begin("b", 2, 1, "dead");
        complete("b", new LeadOutlook.Done());
        Instant later = NOW.plus(LEASE).plusSeconds(1);
        assertThat(store.expiredAttempts(campaign, NOW.plusSeconds(1))).isEmpty();
        assertThat(store.expiredAttempts(campaign, later))
                .extracting(Attempt::id)
                .containsExactly(id("a"));
        assertThat(claimAt("two", later))
                .as("a lead with an open attempt is never simply redialled")
                .isEmpty();
        store.renewLeases(campaign, "dead", later.plus(LEASE));
        assertThat(store.expiredAttempts(campaign, later)).isEmpty();
    }

    @Test
    void aSuppressedNumberKeepsItsFirstEvidence() {
        PhoneNumber phone = lead(1).phone();
        assertThat(store.suppressions().find(phone)).isEmpty();
        Suppression first = new Suppression(phone, NOW, "attempt a", "ne m'appelez plus, ça suffit");
        store.suppressions().add(first);
        store.suppressions().add(new Suppression(phone, NOW.plusSeconds(5), "import", "list"));
        assertThat(store.suppressions().find(phone)).contains(first);
        assertThat(store.suppressions().find(lead(2).phone())).isEmpty();
    }

    @Test
    void closingTwiceDoesNothing() {
        store.close();
        assertThatCode(store::close).doesNotThrowAnyException();
    }

    private void addLeads(int count) {
        store.addLeads(
                campaign, IntStream.rangeClosed(1, count).mapToObj(this::lead).collect(Collectors.toList()));
    }

    private Lead lead(int number) {
        return Lead.of("lead-" + number, numbers + String.format(java.util.Locale.ROOT, "%03d", number));
    }

    private List<ClaimedLead> claim(String owner, int limit) {
        return store.claim(new ClaimRequest(campaign, owner, limit, NOW, LEASE));
    }

    private List<ClaimedLead> claimAt(String owner, Instant now) {
        return store.claim(new ClaimRequest(campaign, owner, 1, now, LEASE));
    }

    private void release(String owner, int lead, LeadOutlook next) {
        store.release(campaign, owner, lead(lead).id(), next);
    }

    private void begin(String attempt, int lead, int number, String owner) {
        store.begin(new Attempt(id(attempt), campaign, lead(lead).id(), number, owner, NOW, NOW.plus(LEASE)));
    }

    private boolean complete(String attempt, LeadOutlook next) {
        return store.complete(new AttemptResult(
                id(attempt), Disposition.REFUSED, 12.5, NOW.plusSeconds(60), Map.of("owner", "no"), next));
    }

    private String id(String attempt) {
        return campaign + "." + attempt;
    }

    private List<Integer> counts() {
        LeadCounts counts = store.counts(campaign);
        return List.of(
                counts.waiting(),
                counts.claimed(),
                counts.dialing(),
                counts.inCall(),
                counts.done(),
                counts.suppressed());
    }
}
