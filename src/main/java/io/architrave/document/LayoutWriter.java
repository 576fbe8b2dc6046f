package io.architrave.document;

import io.architrave.model.LayoutEntry;
import java.util.List;
import java.util.stream.Stream;

/// One entry of `layout`.
final class LayoutWriter {

    private LayoutWriter() {}

    static String entry(LayoutEntry entry, String indent) {
        var members = new MemberLines(indent);
        if (entry.pinned()) {
            members.add(Members.PINNED, "true");
        }
        entry.box().ifPresent(box -> members.add(Members.BOX, DocumentWriter.box(box)));
        if (!entry.at().isEmpty()) {
            var places = new MemberLines(indent + "  ");
            entry.at().forEach((place, box) -> places.add(place.value(), DocumentWriter.box(box)));
            members.add(Members.AT, places.block());
        }
        entry.ports().ifPresent(ports -> members.add(Members.PORTS, sides(ports)));
        if (!entry.bends().isEmpty()) {
            members.add(Members.BENDS, bends(entry));
        }
        return members.addExtras(entry.extras()).block();
    }

    private static String sides(LayoutEntry.Ports ports) {
        return Stream.of(ports.from(), ports.to())
                .map(side -> side.map(DocumentWriter::key).orElse(Members.ANY_SIDE))
                .map(JsonText::quoted)
                .toList()
                .toString();
    }

    private static String bends(LayoutEntry entry) {
        return entry.bends().stream()
                .map(bend -> DocumentWriter.list(List.of(bend.x(), bend.y())))
                .toList()
                .toString();
    }
}
