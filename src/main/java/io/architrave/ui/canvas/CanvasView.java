package io.architrave.ui.canvas;

import io.architrave.model.ElementId;
import io.architrave.scene.Layers;
import io.architrave.scene.SceneComposer;
import io.architrave.scene.icon.IconStore;
import io.architrave.scene.text.TextMeasurer;
import io.architrave.tool.Input;
import io.architrave.tool.Overlay;
import io.architrave.tool.OverlayComposer;
import io.architrave.tool.ToolState;
import io.architrave.tool.Viewport;
import io.architrave.ui.session.DocumentSession;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/// The drawing of one document: the scene on one canvas, what a gesture adds on a second one above it, and real controls
/// for words that are read or written in place.
public final class CanvasView extends Pane {

    private static final Sprites SPRITES = new Sprites(IconStore.shared());
    private static final double GHOST = 0.5;
    private static final Duration ZOOM_RESTS = Duration.millis(120);

    private final DocumentSession session;
    private final Canvas base = new Canvas();
    private final Canvas overlay = new Canvas();
    private final FxPainter basePainter;
    private final FxPainter overlayPainter;
    private final Label sentence = new Label();
    private final Region focus = new Region();
    private final EmptyHint hint;
    private final NameField nameField;
    private final NoteField noteField;
    private final OfferList offers;
    private final CanvasSpeech speech;
    private final ZoomBar zoomBar;
    private final Minimap minimap;
    private final PauseTransition zoomRest = new PauseTransition(ZOOM_RESTS);
    private final AnimationTimer repaint = new AnimationTimer() {
        @Override
        public void handle(long now) {
            stop();
            paint();
        }
    };
    private OverlayComposer overlays;
    private Viewport seen = Viewport.INITIAL;
    private boolean baseStale = true;
    private boolean zooming;
    private boolean fitted;
    /// Whether the document's first picture is still to come.
    private boolean awaited;

    public CanvasView(DocumentSession session) {
        this.session = session;
        awaited = session.scene().get().source() != session.diagram().get();
        var fonts = new Fonts();
        basePainter = new FxPainter(base.getGraphicsContext2D(), SPRITES, fonts);
        overlayPainter = new FxPainter(overlay.getGraphicsContext2D(), SPRITES, fonts);
        overlays = overlays();
        nameField = new NameField(session, this);
        noteField = new NoteField(session, this);
        offers = new OfferList(session, this);
        hint = new EmptyHint(session);
        zoomBar = new ZoomBar(session, this);
        minimap = new Minimap(session);
        setId("canvas");
        setFocusTraversable(true);
        getStyleClass().add("diagram-canvas");
        base.setMouseTransparent(true);
        overlay.setMouseTransparent(true);
        sentence.setId("canvas-sentence");
        sentence.getStyleClass().add("canvas-sentence");
        sentence.setMouseTransparent(true);
        sentence.setWrapText(true);
        sentence.setVisible(false);
        focus.getStyleClass().add("canvas-focus");
        focus.setMouseTransparent(true);
        getChildren().addAll(base, hint, overlay, focus, minimap, zoomBar, sentence, nameField, noteField, offers);
        speech = CanvasSpeech.connect(this, session);
        listen();
    }

    private OverlayComposer overlays() {
        return new OverlayComposer(
                session.catalog(),
                new SceneComposer(session.catalog(), session.look().theme(), TextMeasurer.bundled(), Layers.PLAIN));
    }

    private void listen() {
        CanvasInput.connect(this, session.editor());
        session.editor().listen(this::onView);
        session.scene().addListener((_, before, now) -> {
            if (before.theme() != now.theme()) {
                overlays = overlays();
            }
            if (awaited && now.bounds().width() > 0 && fitted) {
                awaited = false;
                zoomToFit();
            }
            repaintAll();
        });
        zoomRest.setOnFinished(_ -> {
            zooming = false;
            repaintAll();
        });
        focusedProperty().addListener((_, _, _) -> repaint.start());
    }

    private void onView() {
        var viewport = session.editor().viewport();
        if (!viewport.equals(seen)) {
            if (viewport.scale() != seen.scale() && seen.width() > 0) {
                zooming = true;
                zoomRest.playFromStart();
            }
            seen = viewport;
            baseStale = true;
        }
        setCursor(cursor(session.editor().state()));
        repaint.start();
    }

    private static Cursor cursor(ToolState state) {
        return switch (state) {
            case ToolState.Hand.Panning _ -> Cursor.CLOSED_HAND;
            case ToolState.Hand.Ready _ -> Cursor.OPEN_HAND;
            case ToolState.Connect.Offering _,ToolState.Connect.Choosing _ -> Cursor.DEFAULT;
            case ToolState.Place _,ToolState.Insert _,ToolState.Annotate _,ToolState.Connect _ -> Cursor.CROSSHAIR;
            case ToolState.Bend _ -> Cursor.MOVE;
            case ToolState.Select.Translating translating when !translating.outcome().isAllowed() -> Cursor.DEFAULT;
            case ToolState.Select.Translating _ -> Cursor.MOVE;
            case ToolState.Select _ -> Cursor.DEFAULT;
        };
    }

    private void repaintAll() {
        baseStale = true;
        repaint.start();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        if (width != base.getWidth() || height != base.getHeight()) {
            base.setWidth(width);
            base.setHeight(height);
            overlay.setWidth(width);
            overlay.setHeight(height);
            session.editor().look(session.editor().viewport().sized(width, height));
            if (!fitted && width > 0 && height > 0) {
                fitted = true;
                zoomToFit();
            }
            repaintAll();
        }
        focus.resize(width, height);
        hint.place(width, height);
        zoomBar.autosize();
        zoomBar.relocate(width - zoomBar.getWidth() - 12, height - zoomBar.getHeight() - 12);
        minimap.place(width, zoomBar.getLayoutY());
        nameField.place();
        offers.place();
        noteField.place();
    }

    /// Whether a map of the whole is shown while something is out of view.
    public void showMap(boolean on) {
        minimap.want(on);
    }

    /// Shows everything, at 100 % at most.
    public void zoomToFit() {
        session.editor().look(session.editor().viewport().fitting(session.scene().get().bounds(), 1));
    }

    /// Shows everything as soon as the picture after the next change is there.
    public void showWhole() {
        awaited = true;
    }

    public void zoomToSelection() {
        session.editor().selection().elements().stream()
                .flatMap(id -> session.scene().get().figure(id).stream())
                .flatMap(figure -> figure.bodies().stream())
                .reduce((one, other) -> one.union(other))
                .ifPresent(box -> session.editor().look(session.editor().viewport().fitting(box, 2)));
    }

    /// Brings an element into view.
    public void reveal(ElementId element) {
        session.scene().get().figure(element).stream()
                .flatMap(figure -> figure.bodies().stream())
                .reduce((one, other) -> one.union(other))
                .ifPresent(box -> session.editor().look(session.editor().viewport().revealing(box)));
    }

    /// Paints now what would be painted with the next pulse.
    public void paint() {
        double density = getScene() == null || getScene().getWindow() == null
                ? 1
                : getScene().getWindow().getRenderScaleX();
        var viewport = session.editor().viewport();
        if (baseStale) {
            baseStale = false;
            basePainter.begin(viewport, density, zooming);
            basePainter.paint(session.scene().get());
        }
        var above = overlays.compose(session.editor(), session.scene().get());
        overlayPainter.begin(viewport, density, zooming);
        overlayPainter.clear();
        overlayPainter.paint(above.marks());
        overlayPainter.paintFaded(above.ghosts(), GHOST);
        show(above.sentence());
        nameField.follow();
        noteField.follow();
        offers.follow();
    }

    private void show(Optional<Overlay.Sentence> said) {
        said.map(Overlay.Sentence::text)
                .filter(text -> !sentence.isVisible() || !text.equals(sentence.getText()))
                .ifPresent(speech::sentence);
        sentence.setVisible(said.isPresent());
        said.ifPresent(text -> {
            sentence.setText(text.text());
            sentence.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("refusal"), text.refusal());
            sentence.setMaxWidth(Math.min(320, getWidth() - 16));
            sentence.autosize();
            var at = session.editor().viewport().toCanvas(text.at());
            double x = Math.min(at.x() + 20, getWidth() - sentence.getWidth() - 8);
            double below = at.y() + 24;
            double y = below + sentence.getHeight() > getHeight() - 8 ? at.y() - sentence.getHeight() - 16 : below;
            sentence.relocate(Math.max(8, Math.rint(x)), Math.max(8, Math.rint(y)));
        });
    }

    /// The page point under a point of the window; empty where the canvas is not there.
    public Optional<io.architrave.model.Point> pageAt(double sceneX, double sceneY) {
        Point2D local = sceneToLocal(sceneX, sceneY);
        return contains(local) && getScene() != null
                ? Optional.of(session.editor().viewport().toPage(local.getX(), local.getY()))
                : Optional.empty();
    }
}
