package io.architrave.scene;

import io.architrave.layout.Obstacle;
import io.architrave.model.Box;
import io.architrave.model.Group;
import io.architrave.model.Node;
import io.architrave.model.Note;
import java.util.ArrayList;
import java.util.List;

/// Draws what has a place of its own, with what it puts in the way of connections.
record PlacedDrawing(NodeDrawing nodes, GroupDrawing groups, NoteDrawing notes, BadgeDrawing badges) {

    Basis.Drawn draw(Basis basis) {
        return switch (basis.element()) {
            case Node node -> drawNode(node, basis);
            case Group group -> drawGroup(group, basis);
            case Note note -> {
                var box = basis.boxes().getFirst();
                yield drawn(basis, notes.draw(note, box), box,
                        List.of(new Obstacle(note.id(), box, Obstacle.Kind.SOLID)));
            }
            default -> throw new IllegalStateException("not placed: " + basis.element().id());
        };
    }

    private Basis.Drawn drawNode(Node node, Basis basis) {
        var drawables = nodes.draw(node, basis.boxes(), basis.banded());
        var obstacles = new ArrayList<Obstacle>();
        for (var drawable : drawables) {
            switch (drawable.part()) {
                case NODE_PICTURE, NODE_LABEL ->
                        obstacles.add(new Obstacle(node.id(), drawable.bounds(), Obstacle.Kind.SOLID));
                case BAND -> obstacles.add(new Obstacle(node.id(), drawable.bounds(), Obstacle.Kind.SOFT));
                default -> {
                }
            }
        }
        return drawn(basis, drawables, NodeDrawing.icon(basis.boxes().getFirst()), obstacles);
    }

    private Basis.Drawn drawGroup(Group group, Basis basis) {
        var box = basis.boxes().getFirst();
        var drawables = groups.draw(group, box, basis.about().addresses());
        var obstacles = drawables.stream()
                .map(drawable -> drawable.part() == Part.GROUP_FRAME
                        ? new Obstacle(group.id(), box, Obstacle.Kind.BORDER)
                        : new Obstacle(group.id(), drawable.bounds(), Obstacle.Kind.SOFT))
                .toList();
        var corners = new Box(box.x() + 12, box.y() + 12, box.width() - 24, box.height() - 24);
        return drawn(basis, drawables, corners, obstacles);
    }

    /// @param corners the box whose upper corners carry the badges
    Basis.Drawn drawn(Basis basis, List<Drawable> drawables, Box corners, List<Obstacle> obstacles) {
        var all = new ArrayList<>(drawables);
        all.addAll(badges.draw(basis.element().id(), basis.about(), corners));
        return new Basis.Drawn(basis, new Figure(basis.element(), basis.depth(), basis.boxes(), all), obstacles);
    }
}
