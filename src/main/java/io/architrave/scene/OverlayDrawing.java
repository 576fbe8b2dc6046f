package io.architrave.scene;

import io.architrave.layout.Terrain;
import io.architrave.model.Box;
import io.architrave.model.DiagramIndex;
import io.architrave.model.ElementId;
import io.architrave.model.Group;
import io.architrave.model.Node;
import io.architrave.scene.text.Paragraph;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Derives the frames of security groups from the elements that refer to them. Members of one place share a frame
/// unless somebody else stands between them.
record OverlayDrawing(Looks looks, Lettering lettering) {

    private static final double MARGIN = 12;

    /// Frames of several groups around one member lie inside each other.
    private static final double NESTING = 7;

    /// The members of each overlay group, by id of the group; none of some.
    Map<ElementId, List<Node>> members(DiagramIndex index) {
        var members = new TreeMap<ElementId, List<Node>>();
        index.diagram()
                .groups()
                .filter(group -> looks.group(group).overlay())
                .forEach(group -> members.put(group.id(), new ArrayList<>()));
        if (!members.isEmpty()) {
            index.diagram().nodes().forEach(node -> node.properties()
                    .references()
                    .distinct()
                    .forEach(group -> members.computeIfPresent(group, (_, of) -> {
                        of.add(node);
                        return of;
                    })));
        }
        return members;
    }

    List<Box> frames(
            ElementId group,
            List<Node> members,
            DiagramIndex index,
            Map<ElementId, Basis.Drawn> drawn,
            Terrain terrain) {
        var clusters = new LinkedHashMap<List<ElementId>, List<Box>>();
        for (var member : members) {
            var figure = drawn.get(member.id());
            if (figure != null) {
                double margin = MARGIN + NESTING * rank(group, member, index);
                for (var face : NodeDrawing.faces(figure.figure().drawables())) {
                    clusters.computeIfAbsent(cluster(member, index), _ -> new ArrayList<>())
                            .add(face.body().grown(margin));
                }
            }
        }
        var frames = new ArrayList<Box>();
        clusters.values().forEach(boxes -> frames.addAll(joined(boxes, members, index, terrain)));
        return frames;
    }

    private static List<ElementId> cluster(Node member, DiagramIndex index) {
        return index.places(member.id());
    }

    private int rank(ElementId group, Node member, DiagramIndex index) {
        return (int) member.properties()
                .references()
                .distinct()
                .filter(other -> other.compareTo(group) < 0)
                .filter(other -> index.diagram().group(other).filter(o -> looks.group(o).overlay()).isPresent())
                .count();
    }

    /// One frame around all, unless some other node stands in it.
    private static List<Box> joined(List<Box> boxes, List<Node> members, DiagramIndex index, Terrain terrain) {
        var around = boxes.stream().reduce(Box::union).orElseThrow();
        var ids = members.stream().map(Node::id).collect(Collectors.toSet());
        boolean alone = terrain.isFreeOf(
                around, owner -> !ids.contains(owner) && index.diagram().node(owner).isPresent());
        return alone ? List.of(around) : boxes;
    }

    List<Drawable> draw(Group group, List<Box> frames) {
        var look = looks.group(group);
        int colour = lettering.theme().line(look.style().stroke());
        var drawables = new ArrayList<Drawable>();
        for (var frame : frames) {
            drawables.add(
                    new Drawable.Frame(group.id(), Part.OVERLAY_FRAME, frame, 0, 0, Stroke.solid(colour, 1.5)));
            var name = Paragraph.onOneLine(
                    lettering.measurer(),
                    Lettering.SMALL,
                    group.name().isBlank() ? look.typeName() : group.name(),
                    Math.max(40, frame.width() - 2 * MARGIN));
            var paragraph =
                    new Paragraph(List.of(name), lettering.measurer().width(name, Lettering.SMALL));
            double top = frame.y() - lettering.lineHeight(Lettering.SMALL) / 2;
            var words = lettering.centred(
                    group.id(), Part.OVERLAY_LABEL, paragraph, Lettering.SMALL, frame.centre().x(), top);
            drawables.add(lettering.onPlate(words, lettering.theme().ink()));
        }
        return drawables;
    }
}
