package io.architrave.document;

import io.architrave.model.Diagram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A document on disk.
public final class DocumentFile {

    /// Far above any drawing (10,000 elements take about five megabytes) and below what would exhaust the memory.
    private static final long LARGEST = 256L << 20;

    /// What came of saving.
    public sealed interface Saving {
        /// @param file where the bytes are, with links followed
        record Saved(Path file) implements Saving {}

        /// The file on disk is as it was.
        record NotSaved(Problem problem) implements Saving {}
    }

    private DocumentFile() {}

    public static Reading open(Path file) {
        try {
            if (Files.isDirectory(file)) {
                return unreadable(file, "this is a folder", "Name a document in it");
            }
            if (Files.size(file) > LARGEST) {
                return unreadable(file, "the file is larger than " + (LARGEST >> 20) + " MB", "Name a document");
            }
            return DocumentReader.read(file.toString(), Files.readAllBytes(file));
        } catch (NoSuchFileException _) {
            return unreadable(file, "there is no such file", "Check the name and the folder");
        } catch (AccessDeniedException _) {
            return unreadable(file, "you may not read this file", "Ask its owner for permission to read it");
        } catch (IOException | UncheckedIOException e) {
            return unreadable(file, "the file cannot be read" + because(e), "Check the disk or the network folder");
        }
    }

    private static Reading unreadable(Path file, String sentence, String remedy) {
        return new Reading.Unreadable(List.of(problem(file, sentence, remedy)));
    }

    /// Writes to a new file in the same folder, has the disk take it, and puts it in the old one's place in one step:
    /// after a failure at any moment the old document or the new one is there, whole.
    public static Saving save(Diagram diagram, Path file) {
        return save(DocumentWriter.write(diagram), file);
    }

    /// As [#save(Diagram, Path)] for any bytes.
    public static Saving save(byte[] bytes, Path file) {
        try {
            var target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
            if (Files.isDirectory(target)) {
                return notSaved(file, "there is a folder of this name", "Choose another name");
            }
            if (Files.exists(target) && !Files.isWritable(target)) {
                return notSaved(file, "the file is read-only", "Save under another name, or allow writing to it");
            }
            replace(bytes, target);
            return new Saving.Saved(target);
        } catch (NoSuchFileException _) {
            return notSaved(file, "its folder does not exist", "Make the folder, or choose another one");
        } catch (AccessDeniedException _) {
            return notSaved(file, "you may not write in this folder", "Save to another folder");
        } catch (IOException e) {
            return notSaved(file, "the file could not be written" + because(e), "Free space or save elsewhere");
        }
    }

    private static void replace(byte[] bytes, Path target) throws IOException {
        var fresh = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            writeThrough(bytes, fresh);
            keepPermissions(target, fresh);
            move(fresh, target);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static void writeThrough(byte[] bytes, Path fresh) throws IOException {
        try (var channel = FileChannel.open(fresh, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    private static void keepPermissions(Path target, Path fresh) throws IOException {
        var from = Optional.ofNullable(Files.getFileAttributeView(target, PosixFileAttributeView.class));
        if (from.isPresent() && Files.exists(target)) {
            Files.setPosixFilePermissions(fresh, from.get().readAttributes().permissions());
        }
    }

    private static void move(Path fresh, Path target) throws IOException {
        try {
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException _) {
            // Some network folders cannot do it in one step; replacing is then the best there is.
            Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static Saving notSaved(Path file, String sentence, String remedy) {
        return new Saving.NotSaved(problem(file, sentence, remedy));
    }

    private static Problem problem(Path file, String sentence, String remedy) {
        return new Problem(
                Problem.Weight.UNREADABLE, file.toString(), 0, 0, Optional.empty(), sentence, remedy);
    }

    private static String because(Exception e) {
        return e instanceof FileSystemException failed && failed.getReason() != null
                ? " (" + failed.getReason() + ")"
                : "";
    }
}
