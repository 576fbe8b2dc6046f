package io.architrave.ui.canvas;

import io.architrave.model.Box;
import io.architrave.model.Diagram;
import io.architrave.model.Edge;
import io.architrave.model.Element;
import io.architrave.model.ElementId;
import io.architrave.tool.Selection;
import io.architrave.tool.Words;
import io.architrave.ui.session.Assessment;
import io.architrave.ui.session.DocumentSession;
import io.architrave.ui.session.ElementWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;

/// Says what the drawing shows to those who do not see it: what was done or refused last, and what is chosen, where it
/// stands, what is found on it and what it is connected to. A screen reader reads it out as it changes.
public final class CanvasSpeech {

    private static final String KEYS =
            "Tab goes from one element to the next, Alt and an arrow to the nearest one, Enter"
                    + " into a group, Escape out of it. Arrows move what is chosen, F2 renames. F6 leads out of the drawing.";
    /// More connections than this are counted instead of listed.
    private static final int MOST_LISTED = 8;

    private final DocumentSession session;
    private final Node canvas;
    private final ElementWords words;
    private Selection told = Selection.NONE;
    private Diagram of = Diagram.EMPTY;
    private Assessment judged = Assessment.NONE;
    private Optional<String> step;
    private String outcome = "";

    private CanvasSpeech(DocumentSession session, Node canvas) {
        this.session = session;
        this.canvas = canvas;
        this.words = new ElementWords(session);
        step = session.store().undoName();
    }

    /// Keeps the accessible text of the drawing true from now on.
    static CanvasSpeech connect(Node canvas, DocumentSession session) {
        var speech = new CanvasSpeech(session, canvas);
        canvas.setAccessibleRole(AccessibleRole.NODE);
        canvas.setAccessibleRoleDescription("Diagram");
        canvas.setAccessibleHelp(KEYS);
        session.editor().listen(speech::follow);
        session.assessment().addListener((_, _, _) -> speech.follow());
        session.revision().addListener((_, _, _) -> speech.onStep());
        speech.say();
        return speech;
    }

    /// A sentence that the drawing shows beside the pointer, most of all why something cannot be.
    void sentence(String text) {
        outcome = text;
        say();
    }

    private void onStep() {
        if (session.store().isPreviewing()) {
            return;
        }
        var now = session.store().undoName();
        outcome = now.equals(step) ? "" : now.map(name -> "Done: " + name + ".").orElse("Nothing to undo.");
        step = now;
        follow();
    }

    private void follow() {
        if (session.store().isPreviewing()) {
            return;
        }
        var selection = session.editor().selection();
        var diagram = session.store().current();
        var assessment = session.assessment().get();
        if (!selection.equals(told) && diagram == of) {
            outcome = "";
        }
        if (!selection.equals(told) || diagram != of || assessment != judged) {
            say();
        }
    }

    private void say() {
        told = session.editor().selection();
        of = session.store().current();
        judged = session.assessment().get();
        canvas.setAccessibleText((outcome.isEmpty() ? "" : outcome + " ") + chosen());
    }

    private String chosen() {
        if (told.isEmpty()) {
            return "Diagram " + of.title() + ", " + ElementWords.counted(of.elements().size(), "element")
                    + ". Nothing is chosen.";
        }
        return told.single().flatMap(of::find).map(this::one).orElseGet(this::several);
    }

    private String one(Element element) {
        var said = new ArrayList<String>();
        said.add(words.line(element));
        var around = session.editor().index().enclosing(element.id()).stream()
                .map(group -> session.editor().nameOf(group.id()))
                .collect(Collectors.joining(", in "));
        if (element instanceof Edge edge) {
            said.add("From " + session.editor().nameOf(edge.from()));
        } else {
            said.add(around.isEmpty() ? "On the bare canvas" : "In " + around);
        }
        session.editor().index().box(element.id()).ifPresent(box -> said.add(place(element, box)));
        connections(element.id()).ifPresent(said::add);
        return String.join(". ", said) + ".";
    }

    /// Where it stands in its group, so that a move by keys can be followed.
    private String place(Element element, Box box) {
        var origin = element.enclosing().map(session.editor().index()::origin);
        return "At " + Math.round(box.x() - origin.map(point -> point.x()).orElse(0.0)) + ", "
                + Math.round(box.y() - origin.map(point -> point.y()).orElse(0.0));
    }

    private Optional<String> connections(ElementId element) {
        List<Edge> edges = session.editor().index().edges(element);
        if (edges.size() > MOST_LISTED) {
            return Optional.of(edges.size() + " connections");
        }
        var said = edges.stream().map(edge -> connection(edge, element)).collect(Collectors.joining(", "));
        return Optional.of(said).filter(text -> !text.isEmpty());
    }

    private String connection(Edge edge, ElementId element) {
        return edge.from().equals(element)
                ? words.name(edge)
                : session.editor().nameOf(edge.from()) + " "
                        + Words.of(edge.relation()).toLowerCase(Locale.ROOT) + " it";
    }

    private String several() {
        var kinds = new LinkedHashMap<String, Integer>();
        for (var id : told.elements()) {
            of.find(id).ifPresent(element -> kinds.merge(
                    element instanceof Edge ? "connection" : words.kind(element).orElseGet(() -> words.name(element)),
                    1, Integer::sum));
        }
        return told.elements().size() + " elements chosen: " + kinds.entrySet().stream()
                .map(kind -> kind.getValue() + " " + kind.getKey())
                .collect(Collectors.joining(", ")) + ".";
    }
}
