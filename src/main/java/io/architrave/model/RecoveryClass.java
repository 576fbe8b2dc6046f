package io.architrave.model;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How a workload comes back when a region is lost, from the cheapest and slowest to the dearest and quickest: the
/// strategies of REL13-BP02, hot standby apart from warm standby, with what it gives for how much is lost and how long it
/// takes (<https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_planning_for_recovery_disaster_recovery.html>,
/// 2026-11-29).
public enum RecoveryClass {
    BACKUP_RESTORE("Backup and restore", "copies of the data lie in a second region", Order.HOURS, Order.A_DAY),
    PILOT_LIGHT(
            "Pilot light", "data lives in a second region, the rest is started there when needed", Order.MINUTES, Order.TENS),
    WARM_STANDBY("Warm standby", "a small copy of everything runs in a second region", Order.SECONDS, Order.MINUTES),
    HOT_STANDBY(
            "Hot standby", "a full copy of everything runs in a second region and waits", Order.SECONDS, Order.MINUTES),
    ACTIVE_ACTIVE("Active-active", "two regions serve at the same time", Order.NEAR_ZERO, Order.MAYBE_ZERO);

    private final String label;
    private final String meaning;
    private final Order loss;
    private final Order delay;

    /// What the source says of loss or time, and the least objective that it meets.
    private record Order(String words, Duration least) {
        static final Order A_DAY = new Order("24 hours or less", Duration.ofHours(1));
        static final Order HOURS = new Order("hours", Duration.ofHours(1));
        /// Half an hour and more, not a quarter of one.
        static final Order TENS = new Order("tens of minutes", Duration.ofMinutes(30));
        static final Order MINUTES = new Order("minutes", Duration.ofMinutes(1));
        static final Order SECONDS = new Order("seconds", Duration.ofSeconds(1));
        static final Order NEAR_ZERO = new Order("near zero", Duration.ZERO);
        static final Order MAYBE_ZERO = new Order("potentially zero", Duration.ZERO);
    }

    RecoveryClass(String label, String meaning, Order loss, Order delay) {
        this.label = label;
        this.meaning = meaning;
        this.loss = loss;
        this.delay = delay;
    }

    /// As it stands in a file: `warm-standby`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// As Resilience Hub calls it, for what other programs read: `BACKUP_AND_RESTORE`
    /// (<https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-resiliencehubv2-policy-multiregiontargets.html>,
    /// 2026-11-29).
    public String exchanged() {
        return this == BACKUP_RESTORE ? "BACKUP_AND_RESTORE" : name();
    }

    public String label() {
        return label;
    }

    /// What it means, as the rest of a sentence.
    public String meaning() {
        return meaning;
    }

    /// How much is lost, in the words of the source.
    public String point() {
        return loss.words();
    }

    /// How long it takes, in the words of the source.
    public String time() {
        return delay.words();
    }

    /// Whether an objective is of the order that the words of the source name: `minutes` meets a minute and more.
    public boolean meetsPoint(ObjectiveTime objective) {
        return objective.duration().compareTo(loss.least()) >= 0;
    }

    /// Whether an objective is of the order that the words of the source name: `tens of minutes` meets half an hour and
    /// more.
    public boolean meetsTime(ObjectiveTime objective) {
        return objective.duration().compareTo(delay.least()) >= 0;
    }

    /// The quicker one; empty for the quickest.
    public Optional<RecoveryClass> next() {
        return this == ACTIVE_ACTIVE ? Optional.empty() : Optional.of(values()[ordinal() + 1]);
    }

    public static Optional<RecoveryClass> ofKey(String key) {
        return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
    }

    public static List<String> keys() {
        return Arrays.stream(values()).map(RecoveryClass::key).toList();
    }

    @Override
    public String toString() {
        return label;
    }
}
