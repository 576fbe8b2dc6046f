package io.architrave.ui.inspector;

import io.architrave.model.Diagram;
import io.architrave.model.Edge;
import io.architrave.model.Element;
import io.architrave.model.ElementId;
import io.architrave.model.Note;
import io.architrave.model.Typed;
import io.architrave.model.Unrecognised;
import io.architrave.tool.Selection;
import io.architrave.tool.ToolState;
import io.architrave.ui.platform.Surroundings;
import io.architrave.ui.session.DocumentSession;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/// What is selected, with everything that can be said of it; the document where nothing is.
public final class InspectorView extends ScrollPane {

    private final DocumentSession session;
    private final Surroundings surroundings;
    private final Consumer<ElementId> reveal;
    private Subject subject = new Subject(Optional.empty(), "");
    private Optional<Page> page = Optional.empty();
    private Selection chosen = Selection.NONE;
    private Diagram shown = Diagram.EMPTY;
    private boolean previewed;

    /// What decides that a form has to be built anew rather than filled anew.
    private record Subject(Optional<ElementId> element, String shape) {}

    /// A page that can show later states of the same subject.
    interface Page {

        Node node();

        void refresh();
    }

    public InspectorView(DocumentSession session, Surroundings surroundings, Consumer<ElementId> reveal) {
        this.session = session;
        this.surroundings = surroundings;
        this.reveal = reveal;
        setId("inspector");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("inspector");
        session.editor().listen(this::follow);
        session.diagram().addListener((_, _, _) -> follow());
        session.store().listen(_ -> followEndOfPreview());
        session.assessment().addListener((_, _, _) -> page.ifPresent(Page::refresh));
        rebuild();
    }

    /// What was only shown holds from now on: the diagram is the same, so that nobody else tells of it.
    private void followEndOfPreview() {
        if (previewed && !session.store().isPreviewing() && session.store().current() == shown) {
            follow();
        }
    }

    /// A marquee is followed once it rests: a form for each step of it would never be read.
    private void follow() {
        var editor = session.editor();
        if (editor.state() instanceof ToolState.Select.Brushing
                || editor.selection().equals(chosen) && session.store().current() == shown
                        && session.store().isPreviewing() == previewed) {
            return;
        }
        previewed = session.store().isPreviewing();
        chosen = editor.selection();
        shown = session.store().current();
        var now = subject();
        if (page.isEmpty() || !now.equals(subject) && !isPreviewOfSame(now)) {
            rebuild();
        } else {
            page.get().refresh();
        }
    }

    /// A fix that changes what the element is shows that first: the page on which it is applied has to stay.
    private boolean isPreviewOfSame(Subject now) {
        return previewed && now.element().isPresent() && now.element().equals(subject.element());
    }

    private Subject subject() {
        var chosen = session.editor().selection();
        if (chosen.elements().size() > 1) {
            return new Subject(Optional.empty(), kinds(chosen));
        }
        return chosen.single()
                .flatMap(session.store().current()::find)
                .map(element -> new Subject(Optional.of(element.id()), shape(element)))
                .orElse(new Subject(Optional.empty(), "document"));
    }

    private String kinds(Selection chosen) {
        var elements = session.store().current().elements();
        return chosen.elements().stream()
                .flatMap(id -> Optional.ofNullable(elements.get(id)).stream())
                .map(Kind::of)
                .distinct()
                .toList()
                .toString();
    }

    private static String shape(Element element) {
        return switch (element) {
            case Typed typed -> typed.type().value();
            case Edge edge -> edge.relation() + " " + edge.from() + " " + edge.to();
            case Note _ -> "note";
            case Unrecognised _ -> "unrecognised";
        };
    }

    private void rebuild() {
        subject = subject();
        var built = build();
        page = Optional.of(built);
        setContent(built.node());
        setVvalue(0);
    }

    private Page build() {
        var many = session.editor().selection().elements().size() > 1;
        if (many) {
            return new ManyPage(session, surroundings);
        }
        return subject.element()
                .flatMap(session.store().current()::find)
                .map(this::pageOf)
                .orElseGet(() -> new DocumentPage(session, surroundings));
    }

    private Page pageOf(Element element) {
        return switch (element) {
            case Typed typed -> new ElementPage(
                    session, surroundings, typed.id(), session.catalog().typeOf(typed), form(typed));
            case Edge edge -> new EdgePage(session, surroundings, edge, form(edge), reveal);
            case Note note -> new NotePage(session, note.id());
            case Unrecognised unknown -> new UnknownPage(unknown);
        };
    }

    private Form form(Element element) {
        return new Form(
                session, surroundings, List.of(element.id()), Kind.of(element).settings(session.catalog()));
    }

    /// Something kept that this version cannot show.
    private record UnknownPage(Unrecognised element) implements Page {
        @Override
        public Node node() {
            var text = new Label(
                    "This element is of a kind that this version of Architrave does not know. It is kept as it is.");
            text.setWrapText(true);
            var box = new VBox(text);
            box.getStyleClass().add("inspector-page");
            return box;
        }

        @Override
        public void refresh() {}
    }
}
