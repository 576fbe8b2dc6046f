package io.architrave.document;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How a pattern comes back when a region is lost, from the cheapest and slowest to the dearest and quickest: the four of
/// AWS's paper "Disaster Recovery of Workloads on AWS" (<https://docs.aws.amazon.com/whitepapers/latest/disaster-recovery-workloads-on-aws/disaster-recovery-options-in-the-cloud.html>).
public enum RecoveryClass {
    BACKUP_RESTORE("Backup and restore", "copies of the data lie in a second region"),
    PILOT_LIGHT("Pilot light", "data lives in a second region, the rest is started there when needed"),
    WARM_STANDBY("Warm standby", "a small copy of everything runs in a second region"),
    ACTIVE_ACTIVE("Active-active", "two regions serve at the same time");

    private final String label;
    private final String meaning;

    RecoveryClass(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    /// As it stands in a file: `warm-standby`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String label() {
        return label;
    }

    /// What it means, as the rest of a sentence.
    public String meaning() {
        return meaning;
    }

    static Optional<RecoveryClass> ofKey(String key) {
        return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
    }

    static List<String> keys() {
        return Arrays.stream(values()).map(RecoveryClass::key).toList();
    }

    @Override
    public String toString() {
        return label;
    }
}
