package io.architrave.bench;

import io.architrave.catalog.Catalog;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// The page of results, out of the files that the parts have left.
final class Page {

    private static final String INTRODUCTION = """
            # Benchmarks

            Written by the program in `src/bench` from what it measured; [how to run it](../bench/README.md). Each figure
            stands beside the least that the same machine could do in the same run, since only the ratio travels. The
            diagrams are workloads of the templates beside each other, each in an account of its own, three of them with
            the same users and four regions in turn.
            """;

    private static final double FRAME_AT_60_HZ = 16.7;
    private static final double DRAG_TARGET = 10;
    private static final int OPENED_SIZE = 1000;
    private static final double OPENING_TARGET = 1000;
    private static final double KEY_TARGET = 5;
    private static final double INDEX_TARGET = 150;
    private static final int SHIPPED = Catalog.bundled().summaries().size();
    private static final double GALLERY_TARGET = 300;
    private static final double TEMPLATE_TARGET = 200;

    private final Path folder;
    private final StringBuilder text = new StringBuilder(INTRODUCTION);

    Page(Path folder) {
        this.folder = folder;
    }

    String text() {
        sheet("rooms").ifPresent(this::rooms);
        sheet("frames").ifPresent(this::frames);
        sheet("opening").ifPresent(this::opening);
        sheet("palette").ifPresent(this::palette);
        sheet("gallery").ifPresent(this::gallery);
        sheet("start").ifPresent(this::start);
        return text.toString();
    }

    private Optional<Results.Sheet> sheet(String part) {
        var file = folder.resolve(part + ".json");
        return Files.exists(file) ? Optional.of(Results.read(file)) : Optional.empty();
    }

    private void heading(String title, Results.Sheet sheet, String about) {
        var machine = sheet.machine();
        text.append("\n## ").append(title).append("\n\n").append(about).append("\n\n");
        text.append("Measured at ").append(machine.date()).append(" on ").append(machine.processors())
                .append(" processors ").append(machine.processor()).append(", ").append(machine.system()).append("; ")
                .append(machine.java()).append("; commit ").append(machine.commit()).append("; load at the end ")
                .append(shown(machine.load())).append(".\n\n");
    }

    private void row(List<String> cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private void head(List<String> cells, int words) {
        row(cells);
        var rules = new ArrayList<String>();
        for (int i = 0; i < cells.size(); i++) {
            rules.add(i < words ? "---" : "---:");
        }
        row(rules);
    }

    private static List<String> of(Results.Sheet sheet, Function<Results.Figure, String> part) {
        return List.copyOf(new LinkedHashSet<>(sheet.figures().stream().map(part).toList()));
    }

    private static List<Integer> sizes(Results.Sheet sheet) {
        return sheet.figures().stream().map(Results.Figure::size).distinct().sorted().toList();
    }

    private static Optional<Results.Figure> find(Results.Sheet sheet, String what, int size, String variant) {
        return sheet.figures().stream()
                .filter(figure -> figure.what().equals(what) && figure.size() == size
                        && figure.variant().equals(variant))
                .findFirst();
    }

    // ---- the rooms

    private void rooms(Results.Sheet sheet) {
        heading("Rooms", sheet, """
                Time of one operation in ms, by [JMH](https://github.com/openjdk/jmh), with half the width of the 99.9 %
                confidence interval. The floor is one visit of each element and property, for edits a copy of the map of
                elements. A curve that is linear has 50 in the last column. The layout counts services alone, without the
                groups around them and the connections between them; its floor is a new box for each element.""");
        var sizes = sizes(sheet);
        var head = new ArrayList<>(List.of("room", "operation"));
        sizes.forEach(size -> head.add(size + " elements"));
        head.add("times the floor at " + sizes.getLast());
        head.add("growth " + sizes.getFirst() + " to " + sizes.getLast());
        head(head, 2);
        for (var room : of(sheet, Results.Figure::what)) {
            for (var operation : of(sheet, figure -> figure.what().equals(room) ? figure.variant() : "")) {
                if (!operation.isEmpty()) {
                    room(sheet, room, operation, sizes);
                }
            }
        }
    }

    private void room(Results.Sheet sheet, String room, String operation, List<Integer> sizes) {
        var row = new ArrayList<>(List.of(room, operation));
        for (int size : sizes) {
            row.add(find(sheet, room, size, operation)
                    .map(figure -> shown(figure.median() / 1000) + " ± " + shown(figure.high() / 1000))
                    .orElse(""));
        }
        var floor = sheet.figures().stream()
                .filter(figure -> figure.what().equals(room) && figure.variant().startsWith("floor")
                        && figure.size() == sizes.getLast())
                .findFirst();
        var largest = find(sheet, room, sizes.getLast(), operation);
        var smallest = find(sheet, room, sizes.getFirst(), operation);
        row.add(ratio(largest, floor));
        row.add(ratio(largest, smallest));
        row(row);
    }

    private static String ratio(Optional<Results.Figure> one, Optional<Results.Figure> other) {
        return one.isPresent() && other.isPresent() && other.get().median() > 0
                ? shown(one.get().median() / other.get().median())
                : "";
    }

    // ---- frames

    private void frames(Results.Sheet sheet) {
        heading("Frames", sheet, """
                From one pulse to the next in ms, painting included, on the headless platform of the tests: 1600 x 1000,
                software rendering, full speed, 300 frames to warm up, then 600 of the canvas in turn with 600 of a white
                fill of the same size. A drag goes through the tools and previews of a transaction; where the picture is
                composed beside the window, the last column is how often a new one came. Targets: a drag below %s, the
                others below %s, at the 95th percentile.""".formatted(shown(DRAG_TARGET), shown(FRAME_AT_60_HZ)));
        head(List.of("gesture", "elements", "median", "95th percentile", "target", "white fill, median",
                "white fill, 95th", "times the white fill", "new picture every"), 1);
        for (var gesture : of(sheet, Results.Figure::what)) {
            for (int size : sizes(sheet)) {
                frame(sheet, gesture, size);
            }
        }
    }

    private void frame(Results.Sheet sheet, String gesture, int size) {
        var canvas = find(sheet, gesture, size, "canvas").orElseThrow();
        var floor = find(sheet, gesture, size, "white fill").orElseThrow();
        double target = gesture.equals("drag") ? DRAG_TARGET : FRAME_AT_60_HZ;
        row(List.of(gesture, String.valueOf(size), shown(canvas.median()), shown(canvas.high()),
                canvas.high() <= target ? "met" : "missed", shown(floor.median()), shown(floor.high()),
                shown(canvas.median() / floor.median()),
                find(sheet, gesture, size, "time a new picture").map(one -> shown(one.median())).orElse("")));
    }

    // ---- opening

    private void opening(Results.Sheet sheet) {
        heading("Opening", sheet, """
                From a file that was chosen to the end of the first frame that shows all of it, in ms: the whole window
                with its panels, in a process that has opened others, on the platform of the frames. The target is %s at
                %d elements. Beside it what stays in memory, in MB after a full collection, with the document open,
                reviewed and priced; the floors are reading the file, and the window without a document."""
                .formatted(shown(OPENING_TARGET), OPENED_SIZE));
        head(List.of("elements", "first full frame, median", "95th percentile", "target", "reading the file",
                "times the reading", "heap, MB", "heap without it, MB", "kB an element"), 0);
        for (int size : sizes(sheet)) {
            opened(sheet, size);
        }
    }

    private void opened(Results.Sheet sheet, int size) {
        var frame = find(sheet, "opening", size, "first full frame").orElseThrow();
        var read = find(sheet, "opening", size, "file read").orElseThrow();
        var heap = find(sheet, "opening", size, "heap").orElseThrow();
        var without = find(sheet, "opening", size, "heap without it").orElseThrow();
        var target = frame.high() <= OPENING_TARGET ? "met" : "missed";
        row(List.of(String.valueOf(size), shown(frame.median()), shown(frame.high()),
                size == OPENED_SIZE ? target : "", shown(read.median()), shown(frame.median() / read.median()),
                shown(heap.median()), shown(without.median()),
                shown((heap.median() - without.median()) * 1000 / size)));
    }

    // ---- palette

    private void palette(Results.Sheet sheet) {
        heading("Palette", sheet, """
                What a key costs that is pressed in the palette's field, in ms: ten queries written letter by letter, 20
                times to warm up, 40 times measured; first the search by itself, then in a real window until the lines
                that it leads to are laid out. The catalogue is as it ships, and enlarged by copies. The target is below
                %s a key. Then the index, read in a fresh process without a cache of the start, 15 times; the target is
                below %s at the %d entries that ship, of which the palette offers fewer. All at the 95th percentile, and
                in turn with what they are compared to.
                """.strip().formatted(shown(KEY_TARGET), shown(INDEX_TARGET), SHIPPED));
        head(List.of("what", "program", "types", "median", "95th percentile", "target", "times the floor",
                "growth from the smallest"), 2);
        for (var what : of(sheet, Results.Figure::what)) {
            var all = sheet.figures().stream().filter(figure -> figure.what().equals(what)).toList();
            for (var figure : all) {
                searched(figure, all);
            }
        }
    }

    /// @param all of the same thing
    private void searched(Results.Figure figure, List<Results.Figure> all) {
        var floor = all.stream()
                .filter(one -> one.size() == figure.size() && one.variant().startsWith("floor"))
                .findFirst();
        var smallest = all.stream().filter(one -> one.variant().equals(figure.variant())).findFirst();
        boolean index = figure.what().equals(IndexBenchmark.WHAT);
        double target = index ? INDEX_TARGET : KEY_TARGET;
        boolean own = List.of("search", "palette", "catalogue").contains(figure.variant())
                && (!index || figure.size() <= SHIPPED);
        var verdict = figure.high() <= target ? "met" : "missed";
        row(List.of(figure.what(), figure.variant(), String.valueOf(figure.size()), shown(figure.median()),
                shown(figure.high()), own ? verdict : "", ratio(Optional.of(figure), floor),
                ratio(Optional.of(figure), smallest)));
    }

    // ---- the gallery

    private void gallery(Results.Sheet sheet) {
        heading("Gallery", sheet, """
                From a new window to the first screen of cards with titles, summaries and services, and to the last picture
                on that screen, in ms, over the number of templates: those that ship, and copies of them. The floor is the
                same window before it has any card. The last column is the gallery over a document, in a window that has shown it
                before. The target is %s for both.""".formatted(
                shown(GALLERY_TARGET)));
        head(List.of("templates", "first screen, median", "95th percentile", "target", "window without cards",
                "times the window", "all pictures of the screen", "over a document, median", "95th percentile",
                "target"), 0);
        for (int size : sizesOf(sheet, "gallery")) {
            var screen = find(sheet, "gallery", size, "first screen").orElseThrow();
            var again = find(sheet, "gallery", size, "over a document").orElseThrow();
            var bare = find(sheet, "gallery", size, "window without cards").orElseThrow();
            row(List.of(String.valueOf(size), shown(screen.median()), shown(screen.high()),
                    screen.high() <= GALLERY_TARGET ? "met" : "missed", shown(bare.median()),
                    shown(screen.median() / bare.median()),
                    shown(find(sheet, "gallery", size, "all pictures").orElseThrow().median()),
                    shown(again.median()), shown(again.high()), again.high() <= GALLERY_TARGET ? "met" : "missed"));
        }
        text.append(
                "\nFrom a template that was taken to the end of the first frame that shows all of it, each template once,"
                        + " after a round that does not\ncount. The floor is reading the template's file. The target is ")
                .append(shown(TEMPLATE_TARGET)).append(".\n\n");
        head(List.of("elements at most", "templates", "first full frame, median", "95th percentile", "target",
                "reading the file", "times the reading"), 0);
        for (int size : sizesOf(sheet, "template")) {
            var frame = find(sheet, "template", size, "first full frame").orElseThrow();
            var read = find(sheet, "template", size, "file read").orElseThrow();
            row(List.of(String.valueOf(size), String.valueOf(frame.count()), shown(frame.median()), shown(frame.high()),
                    frame.high() <= TEMPLATE_TARGET ? "met" : "missed", shown(read.median()),
                    shown(frame.median() / read.median())));
        }
    }

    private static List<Integer> sizesOf(Results.Sheet sheet, String what) {
        return sheet.figures().stream().filter(figure -> figure.what().equals(what)).map(Results.Figure::size)
                .distinct()
                .sorted().toList();
    }

    // ---- processes

    private void start(Results.Sheet sheet) {
        heading("Processes", sheet,
                """
                Whole processes of the packaged application with its cache of the start, in turn with their floors on the
                same runtime, in ms; windows on JavaFX's headless platform with software rendering, from the start of the
                process to the end of the first painted frame. A floor has a cache of its own unless said otherwise.""");
        head(List.of("what", "program", "median", "95th percentile", "runs", "times the floor"), 2);
        for (var what : of(sheet, Results.Figure::what)) {
            var figures = sheet.figures().stream().filter(figure -> figure.what().equals(what)).toList();
            for (var figure : figures) {
                row(List.of(what, figure.variant(), shown(figure.median()), shown(figure.high()),
                        String.valueOf(figure.count()), shown(figure.median() / figures.getFirst().median())));
            }
        }
    }

    /// Three figures that mean something.
    private static String shown(double value) {
        if (Double.isNaN(value)) {
            return "?";
        }
        int digits = value == 0 ? 0 : Math.clamp(2 - (int) Math.floor(Math.log10(Math.abs(value))), 0, 5);
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}
