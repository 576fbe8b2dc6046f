package io.architrave.ui.frame;

import io.architrave.document.DocumentFile;
import io.architrave.document.Problem;
import io.architrave.exchange.ExportJob;
import io.architrave.exchange.ExportResult;
import io.architrave.exchange.Exporter;
import io.architrave.exchange.Exporters;
import io.architrave.ui.frame.Action.Section;
import io.architrave.ui.platform.Surroundings;
import io.architrave.ui.session.DocumentSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One action a format. The work is done in the background; what was skipped is said where the user looks.
final class ExportActions {

    private ExportActions() {}

    static List<Action> all(Workbench workbench) {
        return Exporters.all().stream().map(exporter -> action(workbench, exporter)).toList();
    }

    private static Action action(Workbench workbench, Exporter exporter) {
        return Action.of(
                "export.format." + exporter.format(),
                Section.EXPORT,
                exporter.label() + " …",
                "",
                () -> workbench.session().isPresent(),
                () -> workbench.session().ifPresent(session -> export(workbench, session, exporter)));
    }

    /// Writes a document in a format, as its action does.
    static void export(Workbench workbench, DocumentSession session, String format) {
        Exporters.find(format).ifPresent(exporter -> export(workbench, session, exporter));
    }

    private static void export(Workbench workbench, DocumentSession session, Exporter exporter) {
        var kind = new Surroundings.Kind(exporter.label(), exporter.fileExtension());
        var suggestion = Documents.fileName(session.store().current().title(), exporter.fileExtension());
        workbench.surroundings().chooseToSave(kind, suggestion).ifPresent(file -> {
            session.editor().rest();
            var name = stem(file.getFileName().toString(), exporter.fileExtension());
            var job = ExportJob.of(name, session.store().current(), session.catalog()).with(session.look().theme(), 2);
            workbench.background().once(() -> written(exporter.export(job), file), workbench.banner()::report);
        });
    }

    private static Banner.Report written(ExportResult result, Path file) {
        return switch (result) {
            case ExportResult.Refused(var reason) -> new Banner.Report(reason, true);
            case ExportResult.Exported exported -> write(exported, file);
        };
    }

    private static String stem(String name, String extension) {
        return name.endsWith("." + extension)
                ? name.substring(0, name.length() - extension.length() - 1)
                : name.replaceFirst("\\.[^.]*$", "");
    }

    /// A file alone has the name that the user gave. Several refer to each other by their own names, and stand beside it;
    /// what the user goes on from stays as it is.
    private static Banner.Report write(ExportResult.Exported exported, Path file) {
        var written = new ArrayList<String>();
        boolean alone = exported.files().size() == 1;
        for (var one : exported.files()) {
            var target = alone ? file : file.resolveSibling(one.name());
            if (one.isStart() && Files.exists(target)) {
                continue;
            }
            var folder = target.getParent();
            if (folder != null && !isThere(folder)) {
                return new Banner.Report(folder + ": this folder cannot be made. Choose another place.", true);
            }
            if (DocumentFile.save(one.content(), target) instanceof DocumentFile.Saving.NotSaved(Problem problem)) {
                return new Banner.Report(problem.inOneLine(), true);
            }
            written.add(alone ? target.getFileName().toString() : one.name());
        }
        var sentence = new StringBuilder("Exported ").append(String.join(", ", written)).append(".");
        skipped(exported).ifPresent(text -> sentence.append(' ').append(text));
        return new Banner.Report(sentence.toString(), false);
    }

    /// Makes the folder where there is none.
    private static boolean isThere(Path folder) {
        try {
            Files.createDirectories(folder);
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private static Optional<String> skipped(ExportResult.Exported exported) {
        return exported.skipped().isEmpty()
                ? Optional.empty()
                : Optional.of("Not in it: " + exported.skipped().getFirst()
                        + (exported.skipped().size() > 1 ? " And " + (exported.skipped().size() - 1) + " more." : ""));
    }
}
