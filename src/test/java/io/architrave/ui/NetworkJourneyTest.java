package io.architrave.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.edit.Change;
import io.architrave.model.ElementId;
import io.architrave.model.Group;
import io.architrave.model.Point;
import io.architrave.model.TypeKey;
import io.architrave.tool.Selection;
import io.architrave.ui.session.Look;
import java.util.List;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// From an empty diagram to a network that is planned, with a picture after each stage.
@ExtendWith(ApplicationExtension.class)
class NetworkJourneyTest {

    private WindowRobot window;

    @Start
    void open(Stage stage) {
        window = new WindowRobot(stage);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private List<Group> groups(String type) {
        return window.session().store().current().groups()
                .filter(group -> group.type().equals(TypeKey.of(type)))
                .toList();
    }

    private void set(Group group, String cidr) {
        window.robot().interact(() -> window.session().store()
                .apply("Set", Change.SetProperty.of(group.id(), "cidr", cidr)));
    }

    private void choose(ElementId id) {
        window.robot().interact(() -> window.editor().select(Selection.of(id)));
        window.settle();
    }

    @Test
    void drawsANetworkByOneDropAndPlansItsAddresses() {
        window.action("file.open.empty");
        window.settle();
        var middle = window.editor().viewport().visible().centre();
        window.carryFromPalette("application-load-balancer", new Point(middle.x() - 120, middle.y() - 80));
        assertThat(window.text("#canvas-sentence")).startsWith("Adds a region with a VPC, two zones");
        window.picture("network-1-offer");
        window.drop();
        window.settle();
        window.carryFromPalette("rds-database", window.middle(groups("vpc").getFirst().id().value()));
        window.drop();
        window.action("view.zoom.fit");
        window.settle();
        window.picture("network-2-drawn");

        set(groups("subnet").getFirst(), groups("subnet").getLast().properties().text("cidr").orElseThrow());
        set(groups("subnet").get(1), "10.7.0.0/24");
        choose(groups("vpc").getFirst().id());
        assertThat(window.isShown("#inspector-addresses")).isTrue();
        window.picture("network-3-overlap");
        choose(groups("subnet").getFirst().id());
        window.robot().interact(() -> window.workbench.show(Look.DARK));
        window.settle();
        window.picture("network-4-overlap-dark");

        window.action("arrange.plan.addresses");
        window.settle();
        assertThat(window.text("#banner-text")).isEqualTo("2 address blocks were planned.");
        window.picture("network-5-planned-dark");
    }
}
