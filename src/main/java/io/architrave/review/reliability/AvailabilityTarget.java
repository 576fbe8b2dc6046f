package io.architrave.review.reliability;

import io.architrave.review.Assessment;
import io.architrave.review.Rule;
import io.architrave.review.RuleInfo;
import io.architrave.review.Severity;
import io.architrave.review.Workload;
import io.architrave.review.availability.Availability;
import io.architrave.review.availability.AvailabilityEstimate;
import io.architrave.review.availability.Commitment;
import io.architrave.review.availability.Journey;
import io.architrave.topology.ServiceClass;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/// Holds what the services of a request commit to together against what is wanted.
final class AvailabilityTarget implements Rule {

    private static final RuleInfo INFO = RuleInfo.of(
            "REL-AVAILABILITY-TARGET", "What a request needs commits to the availability that is wanted")
            .setting(Severity.WARNING)
            .practices("REL11-BP07", "REL05-BP01")
            .why("A request works only while everything that it waits for works, so the commitments multiply: the product "
                    + "is the most that can be promised to users.")
            .remedy("Wait for less (a queue, a cache, a soft call), use the deployments that AWS commits to more for, or "
                    + "want what the services can hold.")
            .source("https://docs.aws.amazon.com/wellarchitected/latest/reliability-pillar/availability.html");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Assessment> assess(Workload workload) {
        Map<ServiceClass, Journey> worst = new LinkedHashMap<>();
        workload.availability().judged().stream()
                .filter(journey -> journey.kind() == Journey.Kind.REQUEST)
                .forEach(journey -> worst.putIfAbsent(journey.service(), journey));
        if (worst.isEmpty()) {
            return Stream.empty();
        }
        return AvailabilityEstimate.target(workload.profile())
                .map(target -> worst.values().stream().map(journey -> judge(journey, target)))
                .orElseGet(() -> Stream.of(Assessment.open(
                        Assessment.DOCUMENT, "How available the workload has to be is not set in its profile.")));
    }

    private static Assessment judge(Journey journey, Availability target) {
        var service = journey.service().first();
        if (!journey.low().isBelow(target)) {
            return Assessment.pass(service);
        }
        if (!journey.high().isBelow(target)) {
            return Assessment.open(
                    service,
                    journey.name() + " comes to " + journey.inWords()
                            + ": in how many zones parts of it run is not set.");
        }
        return Assessment.fail(service, message(journey, target))
                .with(journey.weakest().map(part -> part.id()).toList());
    }

    private static String message(Journey journey, Availability target) {
        var weakest = journey.weakest().map(AvailabilityTarget::figure).toList();
        return journey.name() + ": AWS commits to " + journey.high().inWords() + " together ("
                + journey.high().downtimeInWords() + " without); " + target.inWords() + " is wanted. Least: "
                + Workload.list(weakest) + "." + gain(journey);
    }

    private static String figure(Commitment part) {
        return part.name() + " " + part.low().inWords();
    }

    /// What the second zone would bring that another finding, with its fix, asks for.
    private static String gain(Journey journey) {
        return journey.gains().stream()
                .findFirst()
                .map(gain -> " With " + gain.service().name() + " in two zones it is " + gain.then().inWords() + ".")
                .orElse("");
    }
}
