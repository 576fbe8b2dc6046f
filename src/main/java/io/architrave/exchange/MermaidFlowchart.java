package io.architrave.exchange;

import io.architrave.model.Box;
import io.architrave.model.Diagram;
import io.architrave.model.DiagramIndex;
import io.architrave.model.Edge;
import io.architrave.model.Element;
import io.architrave.model.ElementId;
import io.architrave.model.Group;
import io.architrave.model.Node;
import io.architrave.model.Note;
import io.architrave.model.Placed;
import io.architrave.model.Relation;
import io.architrave.model.Unrecognised;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One diagram as Mermaid flowchart text. Ids are numbers of our own (`n1`, `g1`): users' words contain Mermaid's
/// keywords sooner or later. Each node is defined once, inside its own group.
final class MermaidFlowchart {

    private static final String STEP = "  ";

    private final ExportJob job;
    private final Diagram diagram;
    private final DiagramIndex index;
    private final MermaidStyles styles;
    private final boolean sideways;
    private final Map<ElementId, String> ids = new HashMap<>();
    private final List<String> skipped = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int edges;
    private int nodes;
    private int groups;

    MermaidFlowchart(ExportJob job) {
        this.job = job;
        this.diagram = job.diagram();
        this.index = job.index();
        this.styles = new MermaidStyles(job.catalog(), job.theme());
        this.sideways = runsSideways();
    }

    String write() {
        if (!diagram.title().isBlank()) {
            text.append("---\ntitle: ").append(yaml(diagram.title())).append("\n---\n");
        }
        line("", "flowchart " + (sideways ? "LR" : "TB"));
        inOrder(index.roots()).forEach(id -> place(id, STEP));
        diagram.edges().forEach(this::connect);
        styles.statements().forEach(statement -> line(STEP, statement));
        nameWhatIsMissing();
        return text.toString();
    }

    int edgeCount() {
        return edges;
    }

    List<String> skipped() {
        return List.copyOf(skipped);
    }

    private void line(String indent, String line) {
        text.append(indent).append(line).append('\n');
    }

    /// A title in double quotes is the one form of a YAML text in which nothing has a meaning.
    private static String yaml(String title) {
        return '"' + title.strip().replaceAll("[\\p{Cntrl}]+", " ").replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private void place(ElementId id, String indent) {
        diagram.find(id).ifPresent(element -> {
            switch (element) {
                case Group group -> place(group, indent);
                case Node node -> define(node, indent);
                case Note note -> define(note, indent);
                case Edge _,Unrecognised _ -> {
                }
            }
        });
    }

    private void place(Group group, String indent) {
        var id = "g" + ++groups;
        if (styles.isOverlay(group) && index.children(group.id()).isEmpty()) {
            defineOverlay(group, id, indent);
            return;
        }
        ids.put(group.id(), id);
        line(indent, "subgraph " + id + "[" + MermaidText.quoted(styles.label(group)) + "]");
        inOrder(index.children(group.id())).forEach(child -> place(child, indent + STEP));
        line(indent, "end");
        styles.use(group, id);
    }

    /// A node stands in one subgraph of Mermaid's, so groups that others overlap cannot be frames.
    private void defineOverlay(Group group, String id, String indent) {
        if (index.edges(group.id()).isEmpty()) {
            groups--;
            return;
        }
        ids.put(group.id(), id);
        line(indent, id + "{{" + MermaidText.quoted(styles.label(group)) + "}}");
    }

    private void define(Node node, String indent) {
        var id = "n" + ++nodes;
        ids.put(node.id(), id);
        line(indent, id + styles.shape(node).around(MermaidText.quoted(label(node))));
        styles.use(node, id);
    }

    private void define(Note note, String indent) {
        var id = "n" + ++nodes;
        ids.put(note.id(), id);
        line(indent, id + MermaidStyles.Shape.ROUNDED.around(MermaidText.quoted(note.text())));
        styles.useNote(id);
    }

    private String label(Node node) {
        var type = styles.typeName(node);
        var label = node.name().isBlank() || node.name().equals(type) ? type : node.name() + "\n" + type;
        return node.spans().isEmpty() ? label : label + "\nin " + String.join(", ", names(node.spans()));
    }

    private List<String> names(List<ElementId> places) {
        return places.stream()
                .map(place -> diagram.find(place)
                        .map(Element::name)
                        .filter(name -> !name.isBlank())
                        .orElse(place.value()))
                .toList();
    }

    private void connect(Edge edge) {
        var from = Optional.ofNullable(ids.get(edge.from()));
        var to = Optional.ofNullable(ids.get(edge.to()));
        if (from.isEmpty() || to.isEmpty()) {
            skipped.add(edge.id() + ": one of its ends is not drawn");
            return;
        }
        if (edge.from().equals(edge.to()) && diagram.group(edge.from()).isPresent()) {
            skipped.add(edge.id() + ": Mermaid cannot connect a group with itself");
            return;
        }
        edges++;
        var label = label(edge);
        var words = label.isBlank() ? "" : "|" + MermaidText.quoted(label) + "|";
        line(STEP, from.get() + " " + arrow(edge) + words + " " + to.get());
    }

    private static String arrow(Edge edge) {
        boolean both = edge.runsBothWays();
        return switch (edge.relation()) {
            case CALL -> both ? "<-->" : "-->";
            case EVENT -> both ? "<-.->" : "-.->";
            case DATA, REPLICATION -> both ? "<-->" : "==>";
            case NETWORK -> "---";
            case FAILURE -> "--x";
            case ASSOCIATION -> "-.-";
        };
    }

    /// What the user wrote, or else what the line alone does not say.
    private static String label(Edge edge) {
        if (!edge.label().isBlank()) {
            return edge.label();
        }
        if (edge.relation() == Relation.REPLICATION) {
            return "replication";
        }
        var protocol = edge.properties().text("protocol").orElse("");
        var port = edge.properties().number("port").map(BigDecimal::toPlainString).orElse("");
        return (protocol + " " + port).strip();
    }

    /// From left to right, or from top to bottom, as the drawing itself: Mermaid keeps the order of definition.
    private List<ElementId> inOrder(List<ElementId> siblings) {
        var byPosition = Comparator.<ElementId>comparingDouble(id -> along(id, sideways))
                .thenComparingDouble(id -> along(id, !sideways))
                .thenComparing(Comparator.naturalOrder());
        return siblings.stream().sorted(byPosition).toList();
    }

    private double along(ElementId id, boolean horizontally) {
        return index.box(id).map(box -> horizontally ? box.x() : box.y()).orElse(0.0);
    }

    /// Whether connections lead more to the side than downwards; so too where nothing is laid out.
    private boolean runsSideways() {
        double balance = diagram.edges()
                .mapToDouble(edge -> balance(index.box(edge.from()), index.box(edge.to())))
                .sum();
        return balance >= 0;
    }

    private static double balance(Optional<Box> from, Optional<Box> to) {
        if (from.isEmpty() || to.isEmpty()) {
            return 0;
        }
        var start = from.get().centre();
        var end = to.get().centre();
        return Math.abs(end.x() - start.x()) - Math.abs(end.y() - start.y());
    }

    private void nameWhatIsMissing() {
        for (var element : diagram.elements().values()) {
            switch (element) {
                case Unrecognised unknown ->
                        skipped.add(unknown.id() + ": this version does not know elements of its kind");
                case Group group when !ids.containsKey(group.id()) ->
                        skipped.add(group.id() + ": " + styles.typeName(group)
                                + " overlaps other groups, which Mermaid cannot draw");
                case Placed placed when !ids.containsKey(placed.id()) ->
                        skipped.add(placed.id() + ": it stands in no group that is drawn");
                default -> {
                }
            }
        }
    }
}
