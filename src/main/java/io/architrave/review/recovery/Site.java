package io.architrave.review.recovery;

import io.architrave.model.RecoveryClass;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A region that could take over from the first one.
///
/// @param region for example `eu-west-1`
/// @param hasCode whether something is drawn there that could answer, running or not
/// @param gaps those of the lowest class first
public record Site(String region, boolean hasCode, List<Gap> gaps) {

    public Site {
        gaps = gaps.stream().sorted(Comparator.comparing(Gap::below)).toList();
    }

    /// The quickest class that nothing keeps it from; empty where some of the data is not there at all.
    public Optional<RecoveryClass> strategy() {
        return gaps.isEmpty() ? Optional.of(RecoveryClass.ACTIVE_ACTIVE) : before(gaps.getFirst().below());
    }

    private static Optional<RecoveryClass> before(RecoveryClass next) {
        return next.ordinal() == 0 ? Optional.empty() : Optional.of(RecoveryClass.values()[next.ordinal() - 1]);
    }

    /// For example `eu-west-1 takes over: warm standby (seconds of data lost, going on after minutes)`.
    public String inWords() {
        return strategy()
                .map(strategy -> region + " takes over: " + strategy.label().toLowerCase(Locale.ROOT) + " ("
                        + strategy.point() + " of data lost, going on after " + strategy.time() + ")")
                .orElse(region + " cannot take over");
    }

    /// The class after its own; empty for the quickest.
    public Optional<RecoveryClass> next() {
        return gaps.isEmpty() ? Optional.empty() : Optional.of(gaps.getFirst().below());
    }

    /// What keeps it from the next class.
    public List<Gap> missing() {
        return next().map(this::missingFor).orElse(List.of());
    }

    public List<Gap> missingFor(RecoveryClass wanted) {
        return gaps.stream().filter(gap -> gap.below().compareTo(wanted) <= 0).toList();
    }
}
