package io.architrave.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.architrave.document.DocumentFile.Saving;
import io.architrave.model.Diagram;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentFileTest {

    private static final Diagram SHOP = Diagram.EMPTY.withTitle("Shop");

    @TempDir
    Path folder;

    @Test
    void opensWhatItSaved() {
        var file = folder.resolve("shop.json");

        assertThat(DocumentFile.save(SHOP, file)).isInstanceOf(Saving.Saved.class);
        assertThat(DocumentFile.open(file))
                .isInstanceOfSatisfying(Reading.Opened.class, opened -> assertThat(opened.diagram()).isEqualTo(SHOP));
    }

    @Test
    void leavesNothingElseInTheFolder() throws IOException {
        DocumentFile.save(SHOP, folder.resolve("shop.json"));
        DocumentFile.save(SHOP, folder.resolve("shop.json"));

        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("shop.json"));
        }
    }

    @Test
    void followsALinkAndLeavesItALink() throws IOException {
        var real = Files.writeString(folder.resolve("real.json"), "old");
        var link = Files.createSymbolicLink(folder.resolve("link.json"), real);

        DocumentFile.save(SHOP, link);

        assertThat(link).isSymbolicLink();
        assertThat(Files.readString(real)).contains("Shop");
    }

    @Test
    void keepsThePermissionsOfTheFile() throws IOException {
        assumeThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("posix");
        var file = Files.writeString(folder.resolve("shop.json"), "old");
        var permissions = PosixFilePermissions.fromString("rw-r-----");
        Files.setPosixFilePermissions(file, permissions);

        DocumentFile.save(SHOP, file);

        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(permissions);
    }

    @Test
    void saysThatTheFolderDoesNotExist() {
        assertThat(said(DocumentFile.save(SHOP, folder.resolve("none").resolve("shop.json"))))
                .contains("its folder does not exist");
    }

    @Test
    void refusesToReplaceAFolder() throws IOException {
        var inner = Files.createDirectory(folder.resolve("inner"));

        assertThat(said(DocumentFile.save(SHOP, inner))).contains("there is a folder of this name");
        assertThat(inner).isDirectory();
    }

    @Test
    void saysThatThereIsNoSuchFile() {
        assertThat(opening(folder.resolve("none.json"))).contains("there is no such file");
    }

    @Test
    void saysThatAFolderIsNoDocument() {
        assertThat(opening(folder)).contains("this is a folder");
    }

    @Test
    void saysThatAFileMayNotBeRead() throws IOException {
        assumeThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("posix");
        var file = Files.writeString(folder.resolve("secret.json"), "{}");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeThat(Files.isReadable(file)).as("the superuser may read everything").isFalse();

        assertThat(opening(file)).contains("you may not read this file");
    }

    private static String opening(Path file) {
        return DocumentReader.obstacles(DocumentFile.open(file)).getFirst().inOneLine();
    }

    private static String said(Saving saving) {
        return saving instanceof Saving.NotSaved(var problem) ? problem.inOneLine() : "saved";
    }
}
