package io.architrave.review;

import io.architrave.catalog.Catalog;
import io.architrave.model.Acknowledgement;
import io.architrave.model.Diagram;
import io.architrave.model.DiagramIndex;
import io.architrave.model.ElementId;
import io.architrave.review.availability.AvailabilityEstimate;
import io.architrave.review.recovery.Recovery;
import io.architrave.topology.Topology;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Runs rules over a snapshot. Pure: the same snapshot, rules and day give the same result.
public final class Review {

    private final List<Rule> rules;
    private final LocalDate today;

    /// @param today the day by which acknowledgements expire
    public Review(List<Rule> rules, LocalDate today) {
        this.rules = List.copyOf(rules);
        this.today = today;
    }

    /// All rules, today.
    public static ReviewResult of(Topology topology) {
        return new Review(Rules.all(), LocalDate.now()).of(new Workload(topology, Set.of()));
    }

    public static ReviewResult of(Diagram diagram, Catalog catalog) {
        return of(Topology.of(DiagramIndex.of(diagram), catalog));
    }

    public ReviewResult review(Topology topology) {
        return of(new Workload(topology, Set.of()));
    }

    /// Rules that find connections which cannot work go first; the others follow what is left. A forbidden connection
    /// straight to a database would otherwise hide every single point of failure before it.
    ReviewResult of(Workload workload) {
        var findings = new ArrayList<Finding>();
        rules.stream().filter(Rule::cutsConnections).forEach(rule -> run(rule, workload).forEach(findings::add));
        var cut = findings.stream()
                .filter(finding -> finding.verdict() == Verdict.FAIL || finding.verdict() == Verdict.ACKNOWLEDGED)
                .flatMap(finding -> finding.elements().stream())
                .filter(element -> workload.diagram().edge(element).isPresent())
                .collect(Collectors.toSet());
        var rest = without(workload, cut);
        rules.stream().filter(rule -> !rule.cutsConnections()).forEach(rule -> run(rule, rest).forEach(findings::add));
        return new ReviewResult(findings, reckon(rest::availability, AvailabilityEstimate.NONE),
                reckon(rest::recovery, Recovery.NONE));
    }

    private static Workload without(Workload workload, Set<ElementId> cut) {
        return cut.isEmpty() ? workload : new Workload(workload.topology().without(cut), cut);
    }

    /// The rules about what is wanted say so where it cannot be reckoned.
    private static <T> T reckon(Supplier<T> figure, T otherwise) {
        try {
            return figure.get();
        } catch (RuntimeException _) {
            return otherwise;
        }
    }

    /// A rule that breaks must not take the others down: its own verdict is open, and says so.
    private Stream<Finding> run(Rule rule, Workload workload) {
        try {
            return rule.assess(workload)
                    .map(assessment -> weigh(rule.info(), assessment, workload))
                    .toList()
                    .stream();
        } catch (RuntimeException defect) {
            var broken = Assessment.open(
                    Assessment.DOCUMENT,
                    "The rule could not be applied to this drawing; this is a defect of the program ("
                            + defect.getClass().getSimpleName() + ").");
            return Stream.of(weigh(rule.info(), broken, workload));
        }
    }

    private Finding weigh(RuleInfo rule, Assessment assessment, Workload workload) {
        var acknowledgement = assessment.verdict() == Verdict.FAIL
                ? Optional.ofNullable(workload.diagram().acknowledgements().get(assessment.key(rule)))
                : Optional.<Acknowledgement>empty();
        boolean holds = acknowledgement.filter(this::holds).isPresent();
        return new Finding(
                rule,
                assessment.subject(),
                assessment.elements(),
                severity(rule, assessment, workload),
                holds ? Verdict.ACKNOWLEDGED : assessment.verdict(),
                assessment.message() + (holds ? "" : acknowledgement.map(this::whyNot).orElse("")),
                assessment.fix(),
                acknowledgement.map(Acknowledgement::reason));
    }

    private boolean holds(Acknowledgement acknowledgement) {
        return isReadable(acknowledgement) && !hasExpired(acknowledgement);
    }

    private static boolean isReadable(Acknowledgement acknowledgement) {
        return acknowledgement.reason().strip().length() >= Acknowledgement.SHORTEST_REASON;
    }

    private boolean hasExpired(Acknowledgement acknowledgement) {
        return acknowledgement.until().filter(today::isAfter).isPresent();
    }

    private String whyNot(Acknowledgement acknowledgement) {
        return hasExpired(acknowledgement)
                ? " It was accepted until " + acknowledgement.until().orElseThrow() + ", which has passed."
                : " It is marked as accepted, but without a reason of at least " + Acknowledgement.SHORTEST_REASON
                        + " characters.";
    }

    /// Outside of production, reliability weighs one step less; a lens may ask for more.
    private static Severity severity(RuleInfo rule, Assessment assessment, Workload workload) {
        var general = assessment.severity().orElse(rule.severity());
        boolean trial = rule.pillar() == Pillar.RELIABILITY && !workload.isProduction();
        var weighed = trial ? general.lowered() : general;
        return Lenses.raised(workload, rule).map(weighed::atLeast).orElse(weighed);
    }
}
