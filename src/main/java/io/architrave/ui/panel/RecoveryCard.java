package io.architrave.ui.panel;

import static io.architrave.ui.panel.CardText.words;

import io.architrave.model.ElementId;
import io.architrave.model.ObjectiveTime;
import io.architrave.model.Properties;
import io.architrave.review.recovery.Gap;
import io.architrave.review.recovery.Recovery;
import io.architrave.review.recovery.Site;
import io.architrave.ui.platform.Surroundings;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;

/// What is left when the first region is lost, and what keeps the second one from taking over more quickly.
final class RecoveryCard extends VBox {

    private static final String STRATEGIES =
            "https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_planning_for_recovery_disaster_recovery.html";

    private final Consumer<ElementId> reveal;

    RecoveryCard(
            AvailabilityItem.OfRegion lost, Properties profile, Surroundings surroundings,
            Consumer<ElementId> reveal) {
        this.reveal = reveal;
        setId("recovery-detail");
        getStyleClass().add("finding-card");
        getChildren().add(words("When " + lost.home() + " is lost", "finding-title"));
        var sites = lost.recovery().sites();
        if (sites.isEmpty()) {
            getChildren().add(words("Nothing is drawn in another region: the workload is down until " + lost.home()
                    + " is back, and what is lost there is lost. Compare strategies of recovery in the menu Help shows four ways "
                    + "out and what they cost.", "finding-message"));
        }
        sites.forEach(this::add);
        wanted(profile).ifPresent(wanted -> getChildren().add(words(wanted, "field-hint")));
        getChildren().add(words("From what is drawn and set. Whether it works, a test of the recovery tells.",
                "field-hint"));
        var source = new Hyperlink("How AWS tells the strategies apart");
        source.getStyleClass().add("inspector-link");
        source.setOnAction(_ -> surroundings.browse(STRATEGIES));
        getChildren().add(source);
    }

    private void add(Site site) {
        getChildren().add(words(site.inWords() + ".", "finding-message"));
        site.next().ifPresent(next -> {
            getChildren().add(words("Missing for " + next.label().toLowerCase(Locale.ROOT) + ":", "finding-remedy"));
            site.missing().forEach(gap -> getChildren().add(line(gap)));
        });
    }

    private Node line(Gap gap) {
        return gap.element().<Node>map(element -> {
            var link = new Hyperlink(gap.sentence());
            link.getStyleClass().add("inspector-link");
            link.setWrapText(true);
            link.setMinHeight(USE_PREF_SIZE);
            link.setOnAction(_ -> reveal.accept(element));
            return link;
        }).orElseGet(() -> words(gap.sentence(), "finding-message"));
    }

    private static Optional<String> wanted(Properties profile) {
        var wanted = Stream.of(
                Recovery.wantedPoint(profile).map(ObjectiveTime::inSpeech).map(point -> point + " of data lost"),
                Recovery.wantedTime(profile).map(ObjectiveTime::inSpeech).map(time -> "going on after " + time))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return wanted.isEmpty() ? Optional.empty()
                : Optional.of("The profile allows for no more than: " + wanted + ".");
    }
}
