package io.architrave.edit;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.model.Box;
import io.architrave.model.Diagram;
import io.architrave.model.Edge;
import io.architrave.model.ElementId;
import io.architrave.model.Group;
import io.architrave.model.LayoutEntry;
import io.architrave.model.Node;
import io.architrave.model.Point;
import io.architrave.model.Relation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BendsTest {

    private static final ElementId GROUP = ElementId.of("group");
    private static final ElementId ONE = ElementId.of("one");
    private static final ElementId OTHER = ElementId.of("other");
    private static final ElementId EDGE = ElementId.of("edge");
    private static final List<Point> BENDS = List.of(new Point(150.5, 40), new Point(150.5, 160));

    private final DocumentStore store = new DocumentStore(Diagram.EMPTY
            .with(Group.of("group", "region", "group"))
            .with(Node.of("one", "lambda-function", "one").in(GROUP))
            .with(Node.of("other", "sqs-queue", "other").in(GROUP))
            .with(Edge.of("edge", Relation.CALL, ONE, OTHER))
            .withLayout(GROUP, LayoutEntry.of(new Box(0.1, 0.2, 600, 400)))
            .withLayout(ONE, LayoutEntry.of(new Box(20.3, 40, 96, 96)))
            .withLayout(OTHER, LayoutEntry.of(new Box(300, 160, 96, 96)))
            .withLayout(EDGE, LayoutEntry.NONE.withBends(BENDS)));

    private LayoutEntry moved(ElementId element, double dx, double dy) {
        var layout = store.current().layoutOf(element);
        return layout.withBox(layout.box().orElseThrow().movedBy(dx, dy));
    }

    private List<Point> bends() {
        return store.current().layoutOf(EDGE).bends();
    }

    private static List<Point> shifted(double dx, double dy) {
        return BENDS.stream().map(bend -> bend.plus(dx, dy)).toList();
    }

    @Test
    void comeAlongWithTheGroupAroundBothEnds() {
        store.apply("Move", Change.Arrange.of(GROUP, moved(GROUP, 32, -8)));
        assertThat(bends()).isEqualTo(shifted(32, -8));
    }

    @Test
    void comeAlongWithBothEnds() {
        store.apply("Move", new Change.Arrange(Map.of(ONE, moved(ONE, 8, 8), OTHER, moved(OTHER, 8, 8))));
        assertThat(bends()).isEqualTo(shifted(8, 8));
    }

    @Test
    void stayWhereOneEndMovesOrBothMoveApart() {
        store.apply("Move", Change.Arrange.of(ONE, moved(ONE, 8, 8)));
        store.apply("Move", new Change.Arrange(Map.of(ONE, moved(ONE, 8, 8), OTHER, moved(OTHER, 16, 8))));
        assertThat(bends()).isEqualTo(BENDS);
    }

    @Test
    void areThoseOfTheChangeWhereItSetsThem() {
        var set = List.of(new Point(1, 2));
        store.apply("Tidy", new Change.Arrange(
                Map.of(GROUP, moved(GROUP, 32, 0), EDGE, LayoutEntry.NONE.withBends(set))));
        assertThat(bends()).isEqualTo(set);
    }

    @Test
    void comeAlongInThePreviewsOfAGestureAndGoBackWithIt() {
        var before = store.current();
        var gesture = store.begin("Move");
        gesture.show(Change.Arrange.of(GROUP, moved(GROUP, 8, 0)));
        gesture.show(Change.Arrange.of(GROUP, LayoutEntry.of(new Box(64.1, 0.2, 600, 400))));
        assertThat(bends().getFirst().x()).isCloseTo(214.5, org.assertj.core.data.Offset.offset(1e-9));
        gesture.cancel();
        assertThat(store.current()).isSameAs(before);
    }
}
