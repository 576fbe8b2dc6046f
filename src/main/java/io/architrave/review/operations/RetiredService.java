package io.architrave.review.operations;

import io.architrave.catalog.Catalog;
import io.architrave.catalog.Lifecycle;
import io.architrave.catalog.ServiceType;
import io.architrave.catalog.Standing;
import io.architrave.edit.Succession;
import io.architrave.model.ElementId;
import io.architrave.model.Typed;
import io.architrave.review.Assessment;
import io.architrave.review.Fix;
import io.architrave.review.Rule;
import io.architrave.review.RuleInfo;
import io.architrave.review.Severity;
import io.architrave.review.Workload;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// By the lifecycle in the files of the catalogue. What was only renamed goes on working: that is a hint.
final class RetiredService implements Rule {

    private static final RuleInfo INFO = RuleInfo.of("OPS-DEPRECATED-SERVICE", "AWS offers everything that is drawn")
            .drawn(Severity.WARNING)
            .tier(2)
            .practices("PERF05-BP06", "SUS06-BP03", "OPS05-BP05")
            .why("A service that takes no new customers cannot be set up in another account, and one that ends has to be "
                    + "replaced while the workload runs on it.")
            .remedy("Draw what takes its place, and plan the move where the old one is in use.")
            .mends()
            .source("https://docs.aws.amazon.com/wellarchitected/latest/framework/sus_sus_dev_a3.html");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Assessment> assess(Workload workload) {
        var catalog = workload.catalog();
        var retired = typed(workload).filter(element -> catalog.retired(element.type()).isPresent()).toList();
        if (retired.isEmpty()) {
            return typed(workload).filter(element -> isKnown(workload, element)).limit(1)
                    .map(_ -> Assessment.pass(Assessment.DOCUMENT));
        }
        var succession = new Succession(workload.index(), catalog);
        var all = everywhere(succession, retired.stream().map(Typed::id).toList());
        return retired.stream().map(element -> failure(workload, succession, element, all));
    }

    private static Stream<Typed> typed(Workload workload) {
        return workload.diagram().elements().values().stream().filter(Typed.class::isInstance).map(Typed.class::cast);
    }

    /// Of a sketch nobody knows whether AWS offers it still.
    private static boolean isKnown(Workload workload, Typed element) {
        return workload.catalog().summary(element.type())
                .filter(summary -> summary.standing() == Standing.WHOLE)
                .isPresent();
    }

    private static Assessment failure(
            Workload workload, Succession succession, Typed element, Optional<Fix> all) {
        var type = workload.catalog().retired(element.type()).orElseThrow();
        var lifecycle = type.facts().lifecycle().orElseThrow();
        var found = Assessment.fail(element, sentence(workload.catalog(), element, type, lifecycle))
                .withFix(fix(succession, element.id(), lifecycle.status()).map(fix -> fix.withEverywhere(all)));
        return lifecycle.status() == Lifecycle.Status.RENAMED ? found.with(Severity.INFO) : found;
    }

    private static String sentence(Catalog catalog, Typed element, ServiceType type, Lifecycle lifecycle) {
        var name = Workload.name(element);
        var what = name.equals(type.name()) ? name + " " : name + " is drawn as " + type.name() + ", which ";
        return what + lifecycle.inWords() + ". " + instead(catalog, lifecycle)
                + (lifecycle.confirmed() ? "" : " This was not read on a page of AWS's own.");
    }

    private static String instead(Catalog catalog, Lifecycle lifecycle) {
        var names = lifecycle.successors().stream().map(catalog::presentName).toList();
        if (names.isEmpty()) {
            return lifecycle.note();
        }
        return lifecycle.status() == Lifecycle.Status.RENAMED
                ? "It is " + names.getFirst() + " now."
                : "Its place is taken by " + String.join(" or ", names) + ".";
    }

    private static Optional<Fix> fix(Succession succession, ElementId element, Lifecycle.Status status) {
        return succession.successors(element).stream().findFirst().map(type -> {
            var outcome = succession.ofAll(List.of(element));
            var label = "Change to " + type.name();
            var fix = status == Lifecycle.Status.RENAMED && outcome.sentence().isEmpty()
                    ? Fix.of(label, outcome.change())
                    : Fix.asking(label, outcome.change());
            return fix.cautioning(outcome.sentence());
        });
    }

    /// Where several have a successor.
    private static Optional<Fix> everywhere(Succession succession, List<ElementId> retired) {
        var outcome = succession.ofAll(retired);
        return outcome.elements().size() < 2
                ? Optional.empty()
                : Optional.of(Fix.asking("Change all " + outcome.elements().size() + " retired ones", outcome.change())
                        .cautioning(outcome.sentence()));
    }
}
