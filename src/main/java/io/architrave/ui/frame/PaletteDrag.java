package io.architrave.ui.frame;

import io.architrave.catalog.TypeSummary;
import io.architrave.model.Diagram;
import io.architrave.model.Point;
import io.architrave.model.TypeKey;
import io.architrave.tool.Input;
import io.architrave.ui.canvas.CanvasView;
import io.architrave.ui.canvas.IconView;
import io.architrave.ui.palette.PaletteDesign;
import io.architrave.ui.palette.PaletteTarget;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.layout.BorderPane;

/// Carries a type from the palette to the drawing in front. Until the pointer is over the drawing its icon follows it; from
/// there on the drawing shows what would be.
final class PaletteDrag implements PaletteTarget {

    private static final double ICON = 48;

    private final BorderPane frame;
    private final DocumentTabs tabs;
    private final Banner banner;
    private final IconView carried = new IconView("own:unknown", ICON);

    private final Consumer<Diagram> insert;
    private Optional<Making> making = Optional.empty();

    private record Making(PaletteDesign of, Diagram diagram) {}

    /// @param insert puts a design beside what is there
    PaletteDrag(BorderPane frame, DocumentTabs tabs, Banner banner, Consumer<Diagram> insert) {
        this.insert = insert;
        this.frame = frame;
        this.tabs = tabs;
        this.banner = banner;
        carried.setManaged(false);
        carried.setVisible(false);
        carried.setOpacity(0.7);
        frame.getChildren().add(carried);
    }

    private Optional<CanvasView> canvas() {
        return tabs.active().getValue().map(DocumentTabs.Open::canvas);
    }

    private void handle(Input input) {
        tabs.active().getValue().ifPresent(open -> open.session().editor().handle(input));
    }

    @Override
    public void carry(TypeSummary type, double sceneX, double sceneY) {
        follow(type.icon(), sceneX, sceneY).ifPresentOrElse(
                at -> handle(new Input.PaletteMove(type.key(), at)), () -> handle(new Input.PaletteLeave()));
    }

    /// Where the pointer is on the drawing; while it is not yet there an icon follows it.
    private Optional<Point> follow(String icon, double sceneX, double sceneY) {
        var over = canvas().flatMap(canvas -> canvas.pageAt(sceneX, sceneY));
        carried.show(icon);
        carried.setVisible(over.isEmpty());
        var local = frame.sceneToLocal(sceneX, sceneY);
        carried.relocate(local.getX() - ICON / 2, local.getY() - ICON / 2);
        carried.toFront();
        return over;
    }

    @Override
    public void carry(PaletteDesign design, double sceneX, double sceneY) {
        follow("own:template", sceneX, sceneY).ifPresentOrElse(
                at -> handle(new Input.DesignMove(made(design), at)), () -> handle(new Input.PaletteLeave()));
    }

    /// Made once for a whole gesture.
    private Diagram made(PaletteDesign design) {
        if (making.filter(made -> made.of().equals(design)).isEmpty()) {
            making = Optional.of(new Making(design, design.design().get()));
        }
        return making.orElseThrow().diagram();
    }

    @Override
    public boolean drop(PaletteDesign design, double sceneX, double sceneY) {
        carried.setVisible(false);
        var over = canvas().flatMap(canvas -> canvas.pageAt(sceneX, sceneY));
        over.ifPresentOrElse(
                at -> handle(new Input.DesignDrop(made(design), at)), () -> handle(new Input.PaletteLeave()));
        making = Optional.empty();
        canvas().ifPresent(CanvasView::requestFocus);
        return over.isPresent();
    }

    @Override
    public void pickUp(PaletteDesign design) {
        tabs.active().getValue().ifPresent(open -> {
            open.session().editor().pickUp(design.design().get());
            open.canvas().requestFocus();
        });
    }

    @Override
    public void add(PaletteDesign design) {
        insert.accept(design.design().get());
    }

    @Override
    public boolean drop(TypeSummary type, double sceneX, double sceneY) {
        carried.setVisible(false);
        var over = canvas().flatMap(canvas -> canvas.pageAt(sceneX, sceneY));
        over.ifPresentOrElse(
                at -> handle(new Input.PaletteDrop(type.key(), at)), () -> handle(new Input.PaletteLeave()));
        canvas().ifPresent(CanvasView::requestFocus);
        return over.isPresent();
    }

    @Override
    public void putBack() {
        carried.setVisible(false);
        handle(new Input.PaletteLeave());
    }

    @Override
    public void pickUp(TypeKey type) {
        tabs.active().getValue().ifPresent(open -> {
            open.session().editor().pickUp(type);
            open.canvas().requestFocus();
        });
    }

    @Override
    public void add(TypeKey type) {
        tabs.active().getValue().ifPresent(open -> {
            open.session().editor().add(type).ifPresent(banner::warn);
            open.canvas().requestFocus();
        });
    }
}
