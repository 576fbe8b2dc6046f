package io.architrave.review.reliability;

import io.architrave.model.ObjectiveTime;
import io.architrave.review.Assessment;
import io.architrave.review.Rule;
import io.architrave.review.RuleInfo;
import io.architrave.review.Severity;
import io.architrave.review.Workload;
import io.architrave.review.recovery.Gap;
import io.architrave.review.recovery.Recovery;
import io.architrave.review.recovery.Site;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Holds what a second region is ready for against what may be lost and how long it may take.
final class RecoveryObjective implements Rule {

    private static final RuleInfo INFO = RuleInfo.of(
            "REL-DR-OBJECTIVE-MET", "The second region can take over as soon as is wanted")
            .setting(Severity.ERROR)
            .practices("REL13-BP01", "REL13-BP02")
            .why("How much is lost and how long it takes follow from what stands ready in the second region, not from what "
                    + "the plan says; whoever relies on minutes and has backups finds out on the day.")
            .remedy("Bring what is missing for the next strategy, or want what the drawn one holds.")
            .source(
                    "https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_planning_for_recovery_disaster_recovery.html");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Assessment> assess(Workload workload) {
        var recovery = workload.recovery();
        return recovery.best().stream().map(site -> judge(workload, recovery, site));
    }

    private static Assessment judge(Workload workload, Recovery recovery, Site site) {
        var point = Recovery.wantedPoint(workload.profile());
        var time = Recovery.wantedTime(workload.profile());
        if (point.isEmpty() && time.isEmpty()) {
            return Assessment.open(Assessment.DOCUMENT,
                    "What may be lost with a region, and how soon " + site.region()
                            + " has to take over, is not set in the profile.");
        }
        boolean meets = site.strategy().isPresent()
                && point.map(site.strategy().get()::meetsPoint).orElse(true)
                && time.map(site.strategy().get()::meetsTime).orElse(true);
        return meets ? Assessment.pass(Assessment.DOCUMENT)
                : Assessment.fail(Assessment.DOCUMENT, message(recovery, site, point, time))
                        .with(site.missing().stream().flatMap(gap -> gap.element().stream()).toList());
    }

    private static String message(
            Recovery recovery, Site site, Optional<ObjectiveTime> point, Optional<ObjectiveTime> time) {
        var wanted = Stream.of(
                point.map(objective -> objective.inSpeech() + " of data"),
                time.map(objective -> objective.inSpeech() + " until it goes on"))
                .flatMap(Optional::stream)
                .toList();
        return "When " + recovery.home().orElse("the first region") + " is lost, " + site.inWords() + "; "
                + Workload.list(wanted) + (wanted.size() == 1 ? " is" : " are") + " wanted. Missing: "
                + missing(site.missing());
    }

    private static String missing(List<Gap> gaps) {
        return gaps.stream().map(Gap::sentence).reduce((one, other) -> one + " " + other).orElse("nothing.");
    }
}
