package io.architrave.scene;

import io.architrave.catalog.GroupFrame;
import io.architrave.model.Box;
import io.architrave.model.Group;
import io.architrave.scene.text.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Draws a group by the conventions of the AWS Architecture Icons: border of 2, icon of 25 flush in the corner, label
/// of 12 beside it; or a centred label, below the icon where the group has one.
record GroupDrawing(Looks looks, Lettering lettering, Layers layers) {

    private static final double ICON = 25;
    private static final double LABEL_INDENT = 30;
    private static final double LABEL_TOP = 4;
    private static final double RIGHT_PADDING = 8;

    /// Room on the right of a corner for badges.
    private static final double BADGES = 40;

    private static final double LOCK = 14;

    /// The side of the sign before an address block.
    private static final double SIGN = 14;

    /// @param addresses what is to be seen of its address block
    List<Drawable> draw(Group group, Box box, Optional<AddressSigns.Sign> addresses) {
        var look = looks.group(group);
        var style = look.style();
        var theme = lettering.theme();
        int colour = theme.line(style.stroke());
        var stroke = style.dashed() ? Stroke.dashed(colour, 2, 5.0, 4.0) : Stroke.solid(colour, 2);
        int fill = style.fill().map(pale -> theme.fill(pale, style.stroke())).orElse(0);
        var drawables = new ArrayList<Drawable>();
        drawables.add(new Drawable.Frame(group.id(), Part.GROUP_FRAME, box, 0, fill, stroke));
        double iconLeft = style.label() == GroupFrame.Label.TOP_CENTRE ? box.centre().x() - ICON / 2 : box.x();
        style.icon().ifPresent(icon -> drawables.add(new Drawable.Picture(
                group.id(), Part.GROUP_PICTURE, new Box(iconLeft, box.y(), ICON, ICON), icon, colour)));
        switch (style.label()) {
            case TOP_LEFT -> addBesideIcon(group, look, box, addresses, drawables);
            case CENTRE -> addCentred(group, look, box, box.y() + LABEL_TOP, drawables);
            case TOP_CENTRE -> addCentred(group, look, box, box.y() + ICON + LABEL_TOP, drawables);
        }
        return drawables;
    }

    private void addCentred(Group group, Looks.GroupLook look, Box box, double top, List<Drawable> drawables) {
        var name = Paragraph.onOneLine(
                lettering.measurer(), Lettering.LABEL, label(group, look), Math.max(ICON, box.width() - BADGES));
        if (!name.isBlank()) {
            var paragraph =
                    new Paragraph(List.of(name), lettering.measurer().width(name, Lettering.LABEL));
            var words = lettering.centred(
                    group.id(),
                    Part.GROUP_LABEL,
                    paragraph,
                    Lettering.LABEL,
                    box.centre().x(),
                    top);
            drawables.add(onGround(words, look));
        }
    }

    private void addBesideIcon(
            Group group, Looks.GroupLook look, Box box, Optional<AddressSigns.Sign> addresses,
            List<Drawable> drawables) {
        double x = box.x() + (look.style().icon().isPresent() ? LABEL_INDENT : RIGHT_PADDING);
        double room = box.right() - RIGHT_PADDING - x;
        boolean isolated = group.properties().is("tier", "isolated");
        var measurer = lettering.measurer();
        var name = Paragraph.onOneLine(
                measurer, Lettering.LABEL, label(group, look), Math.max(ICON, room - (isolated ? LOCK + 4 : 0)));
        var words = onGround(lettering.left(
                group.id(),
                Part.GROUP_LABEL,
                List.of(name),
                Lettering.LABEL,
                lettering.theme().ink(),
                x,
                box.y() + LABEL_TOP), look);
        drawables.add(words);
        double after = words.bounds().right() + 4;
        if (isolated) {
            drawables.add(lock(group, new Box(after, box.y() + LABEL_TOP + 1, LOCK, LOCK)));
            after += LOCK + 4;
        }
        addCidr(group, look, new Box(after, box.y(), box.right() - BADGES - after, 0), addresses, drawables);
    }

    /// The block, with a sign before it and a word after it where something is wrong; the sign alone where there is no room.
    private void addCidr(
            Group group,
            Looks.GroupLook look,
            Box room,
            Optional<AddressSigns.Sign> addresses,
            List<Drawable> drawables) {
        var cidr = layers.cidrs() ? group.properties().text("cidr").orElse("") : "";
        if (cidr.isEmpty()) {
            return;
        }
        double x = room.x() + 4;
        if (addresses.isPresent()) {
            drawables.add(sign(group, addresses.get(), new Box(x, room.y() + LABEL_TOP + 1, SIGN, SIGN)));
            x += SIGN + 4;
        }
        double left = x;
        var theme = lettering.theme();
        boolean wrong = addresses.filter(AddressSigns.Sign::wrong).isPresent();
        addresses.map(sign -> List.of(cidr + " " + sign.word(), cidr)).orElse(List.of(cidr)).stream()
                .filter(text -> left + lettering.measurer().width(text, Lettering.SMALL) <= room.right())
                .findFirst()
                .ifPresent(text -> drawables.add(onGround(lettering.left(
                        group.id(),
                        Part.GROUP_LABEL,
                        List.of(text),
                        Lettering.SMALL,
                        wrong ? theme.error() : theme.mutedInk(),
                        left,
                        room.y() + LABEL_TOP + 0.7), look)));
    }

    private Drawable sign(Group group, AddressSigns.Sign sign, Box box) {
        var theme = lettering.theme();
        return sign.wrong()
                ? new Drawable.Badge(
                        group.id(), Part.GROUP_LABEL, box, Drawable.Badge.Shape.OCTAGON, "!", theme.error(), 0xFFFFFFFF)
                : new Drawable.Badge(
                        group.id(), Part.GROUP_LABEL, box, Drawable.Badge.Shape.TRIANGLE, "!", theme.warning(),
                        0xFF000000);
    }

    private Drawable lock(Group group, Box box) {
        int ink = lettering.theme().ink();
        return new Drawable.Badge(group.id(), Part.GROUP_LABEL, box, Drawable.Badge.Shape.LOCK, "", ink, ink);
    }

    /// On a plate of the group's own ground: a band or a line that passes behind does not strike the name out.
    private Drawable.Words onGround(Drawable.Words words, Looks.GroupLook look) {
        int ground = ground(look.style());
        return new Drawable.Words(
                words.element(),
                words.part(),
                words.bounds(),
                words.lines(),
                words.typeface(),
                words.colour(),
                Theme.faded(ground, 0.85));
    }

    private int ground(GroupFrame.Style style) {
        var theme = lettering.theme();
        return style.fill().map(pale -> theme.fill(pale, style.stroke())).orElse(theme.ground());
    }

    private static String label(Group group, Looks.GroupLook look) {
        return group.name().isBlank() ? look.typeName() : group.name();
    }
}
