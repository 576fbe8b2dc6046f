package io.architrave.ui.frame;

import io.architrave.document.DocumentFile;
import io.architrave.document.Problem;
import io.architrave.document.Reading;
import io.architrave.model.Diagram;
import io.architrave.ui.canvas.CanvasView;
import io.architrave.ui.platform.Surroundings;
import io.architrave.ui.session.DocumentSession;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Opens and saves. A file that cannot be read leaves the screen as it was, but for one sentence.
public final class Documents {

    private final Workbench workbench;
    private final Surroundings surroundings;

    Documents(Workbench workbench, Surroundings surroundings) {
        this.workbench = workbench;
        this.surroundings = surroundings;
    }

    public void empty() {
        workbench.open(Diagram.EMPTY, Optional.empty());
    }

    public void create(Diagram diagram) {
        workbench.open(diagram, Optional.empty());
    }

    /// Puts a design into the document in front as a part of it, and shows all of both.
    public void insert(Diagram diagram) {
        workbench.session().ifPresent(session -> {
            workbench.canvas().ifPresent(CanvasView::showWhole);
            session.editor().insert(diagram, Optional.empty());
            workbench.panes().show(workbench.tabs().active().getValue());
        });
    }

    public void choose() {
        surroundings.chooseToOpen(List.of(Surroundings.Kind.DOCUMENT)).ifPresent(this::open);
    }

    public void open(Path file) {
        switch (DocumentFile.open(file)) {
            case Reading.Opened opened -> {
                workbench.banner().clear();
                workbench.open(opened.diagram(), Optional.of(file));
                surroundings.preferences().addRecent(file);
                opened.warnings().stream().findFirst().ifPresent(first -> workbench.banner()
                        .warn(first.inOneLine()
                                + (opened.warnings().size() > 1
                                        ? " (and " + (opened.warnings().size() - 1) + " more)"
                                        : "")));
            }
            case Reading.Unreadable unreadable -> workbench.banner().warn(unreadable.problem().inOneLine());
        }
    }

    /// Whether it is on the disk now.
    boolean save(DocumentSession session) {
        return session.file().get().map(file -> write(session, file)).orElseGet(() -> saveAs(session));
    }

    boolean saveAs(DocumentSession session) {
        var suggestion = session.file()
                .get()
                .map(file -> file.getFileName().toString())
                .orElse(fileName(session.store().current().title(), Surroundings.Kind.DOCUMENT.extension()));
        return surroundings
                .chooseToSave(Surroundings.Kind.DOCUMENT, suggestion)
                .map(file -> write(session, withExtension(file)))
                .orElse(false);
    }

    private static Path withExtension(Path file) {
        return file.getFileName().toString().contains(".")
                ? file
                : file.resolveSibling(file.getFileName() + "." + Surroundings.Kind.DOCUMENT.extension());
    }

    static String fileName(String title, String extension) {
        var stem = title.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return (stem.isEmpty() ? "diagram" : stem) + "." + extension;
    }

    private boolean write(DocumentSession session, Path file) {
        session.editor().rest();
        var saving = session.store().current();
        return switch (DocumentFile.save(saving, file)) {
            case DocumentFile.Saving.Saved _ -> {
                session.store().markSaved(saving);
                session.file().set(Optional.of(file));
                surroundings.preferences().addRecent(file);
                workbench.tabs().rename();
                workbench.panes().saved();
                yield true;
            }
            case DocumentFile.Saving.NotSaved(Problem problem) -> {
                workbench.banner().warn(problem.inOneLine());
                yield false;
            }
        };
    }

    /// Whether a tab may go: what is not saved is asked about where the user looks, once.
    boolean mayClose(DocumentSession session) {
        if (session.store().isSaved()) {
            return true;
        }
        workbench.banner()
                .ask(
                        "“" + session.title() + "” has changes that are not saved. Save with Ctrl+S, or",
                        new Banner.Remedy("Close without saving", () -> {
                            session.store().markSaved(session.store().current());
                            workbench.tabs().close(session);
                        }));
        return false;
    }

    /// Documents with work that is in no file.
    Stream<DocumentSession> unsaved() {
        return workbench.tabs().sessions().stream().filter(session -> !session.store().isSaved());
    }
}
