package org.throughline.feeds.saved;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.page.UnreadablePage;
import org.throughline.engine.page.UnreadablePage.Reason;

/**
 * Finds the files to read. In a folder only names that promise a page count, hidden ones do not, nor do the pieces that
 * browsers save beside a page ({@code page_files/}); a file that is named itself is always tried.
 */
final class FolderWalk {
    /** By where the file really lies, so that each is read once. */
    private final Map<Path, Found> found = new TreeMap<>();

    private final PageLists lists = new PageLists();
    private final List<RefusedInput> refused = new ArrayList<>();

    /**
     * @param name as the person gave it; of several the first in the alphabet
     * @param place folder and name as found: lists speak of files by this
     */
    private record Found(String name, Path place, @Nullable SavedForm form) {}

    void take(Path path) {
        try {
            if (Files.isDirectory(path)) {
                takeFolder(path);
            } else {
                takeFile(path);
            }
        } catch (IOException failure) {
            refuse(path, failure);
        }
    }

    List<RefusedInput> refused() {
        List<RefusedInput> all = new ArrayList<>(refused);
        all.addAll(lists.broken());
        all.sort(Comparator.comparing(RefusedInput::name).thenComparing(RefusedInput::detail));
        return List.copyOf(all.stream().distinct().toList());
    }

    List<ListedFile> files() {
        List<ListedFile> files = new ArrayList<>();
        found.forEach((file, how) -> files.add(new ListedFile(how.name(), file, how.form(), lists.note(how.place()))));
        files.sort(ListedFile.BY_TIME_THEN_PLACE);
        return files;
    }

    private void takeFile(Path path) throws IOException {
        if (!Files.exists(path)) {
            refuse(path, Reason.UNREACHABLE, "no such file or folder");
        } else if (!Files.isRegularFile(path)) {
            refuse(path, Reason.UNREACHABLE, "neither a file nor a folder");
        } else if (SavedForm.isPageList(path)) {
            refuse(path, Reason.MALFORMED, "a list of pages; name the folder it lies in");
        } else {
            lists.load(path.toAbsolutePath().getParent());
            add(path, SavedForm.of(path));
        }
    }

    private void add(Path path, @Nullable SavedForm form) throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        Path place = folder == null ? path : folder.toRealPath().resolve(path.getFileName());
        Found one = new Found(path.toString(), place, form);
        found.merge(path.toRealPath(), one, (left, right) -> left.name().compareTo(right.name()) <= 0 ? left : right);
    }

    private void takeFolder(Path folder) throws IOException {
        int refusedBefore = refused.size();
        Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new Visitor(folder));
        Path real = folder.toRealPath();
        boolean holdsPages = found.values().stream().anyMatch(one -> one.place().startsWith(real))
                || found.keySet().stream().anyMatch(file -> file.startsWith(real));
        if (!holdsPages && refused.size() == refusedBefore) {
            refuse(folder, Reason.EMPTY, "no .html, .htm, .txt or .jsonl file in this folder");
        }
    }

    private void refuse(Path path, IOException failure) {
        if (failure instanceof FileSystemLoopException) {
            refuse(path, Reason.UNREACHABLE, "a link that leads back into its own folder");
            return;
        }
        UnreadablePage why = BoundedBytes.inWords(failure);
        refused.add(new RefusedInput(path.toString(), why.reason(), why.detail()));
    }

    private void refuse(Path path, Reason reason, String detail) {
        refused.add(new RefusedInput(path.toString(), reason, detail));
    }

    private final class Visitor extends SimpleFileVisitor<Path> {
        private final Path root;

        Visitor(Path root) {
            this.root = root;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (!folder.equals(root) && (isHidden(folder) || isPieceOfSavedPage(folder))) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            lists.load(folder);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            SavedForm form = SavedForm.of(file);
            if (form == null || isHidden(file) || SavedForm.isPageList(file)) {
                return FileVisitResult.CONTINUE;
            }
            if (attributes.isRegularFile()) {
                add(file, form);
            } else {
                refuse(file, Reason.UNREACHABLE, "a link to nothing, or no ordinary file");
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            refuse(file, failure);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) {
            if (failure != null) {
                refuse(folder, failure);
            }
            return FileVisitResult.CONTINUE;
        }

        private boolean isHidden(Path path) {
            return SavedForm.lowerCaseName(path).startsWith(".");
        }

        private boolean isPieceOfSavedPage(Path folder) {
            String name = String.valueOf(folder.getFileName());
            if (!name.endsWith("_files")) {
                return false;
            }
            String page = name.substring(0, name.length() - "_files".length());
            return Files.exists(folder.resolveSibling(page + ".html"))
                    || Files.exists(folder.resolveSibling(page + ".htm"));
        }
    }
}
