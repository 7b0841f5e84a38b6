package org.throughline.app.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A database file that the Discourse Network Analyzer 3 opens: a document for each article, a "DNA Statement" for each row.
 *
 * <p>Concept and agreement are suggestions: each statement has a variable {@code confirmed}, not ticked. The coder is
 * {@code Admin} with the password {@code throughline}, which the program asks for when it opens the file. Its offsets
 * count UTF-16 units, as the article's do.
 */
final class DnaDatabase implements StatementFormat.Writer {
    private static final String PASSWORD = "throughline";
    private static final int LONGEST = 190;
    private static final int PERSON = 1;
    private static final int ORGANISATION = 2;
    private static final int CONCEPT = 3;
    private static final int AGREEMENT = 4;
    private static final int CONFIRMED = 6;
    /** In place of a concept that was not found: the program wants one for each statement. */
    private static final String NO_CONCEPT = "(not suggested)";

    @Override
    public void write(List<StatementRow> rows, Path file) throws IOException {
        Files.deleteIfExists(file);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath())) {
            connection.setAutoCommit(false);
            createTables(connection);
            new Filling(connection).fill(rows);
            connection.commit();
        } catch (SQLException e) {
            throw new IOException("the database file could not be written: " + e.getMessage(), e);
        }
    }

    private static void createTables(Connection connection) throws SQLException, IOException {
        try (Statement statement = connection.createStatement();
                InputStream script = DnaDatabase.class.getResourceAsStream("dna.sql")) {
            if (script == null) {
                throw new IOException("dna.sql is missing from the program");
            }
            for (String line : new String(script.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                if (!line.isBlank() && !line.startsWith("--")) {
                    statement.execute(line);
                }
            }
        }
        execute(
                connection,
                "INSERT INTO CODERS (ID, Name, Red, Green, Blue, Password) VALUES (1, 'Admin', 255, 255, 0, ?)",
                passwordHash());
    }

    /** SHA-256 of salt and password, 100,000 times, after its salt, in Base64: what the program's library (Jasypt) checks. */
    private static String passwordHash() {
        try {
            byte[] salt = Arrays.copyOf("Throughline".getBytes(StandardCharsets.UTF_8), 16);
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            byte[] hash = digest.digest(PASSWORD.getBytes(StandardCharsets.UTF_8));
            for (int i = 1; i < 100_000; i++) {
                hash = digest.digest(hash);
            }
            byte[] both = Arrays.copyOf(salt, salt.length + hash.length);
            System.arraycopy(hash, 0, both, salt.length, hash.length);
            return Base64.getEncoder().encodeToString(both);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    /** Fills the tables, giving out ids from 1. */
    private static final class Filling {
        private final Connection connection;
        private final Map<Long, Integer> documents = new LinkedHashMap<>();
        private final Map<String, Integer> entities = new LinkedHashMap<>();
        private int data;

        private Filling(Connection connection) {
            this.connection = connection;
        }

        private void fill(List<StatementRow> rows) throws SQLException {
            int id = 0;
            for (StatementRow row : rows) {
                if (row.where().length() == 0) {
                    continue;
                }
                id++;
                execute(
                        connection,
                        "INSERT INTO STATEMENTS (ID, StatementTypeId, DocumentId, Start, Stop, Coder) VALUES (?, 1, ?, ?, ?, 1)",
                        id,
                        document(row),
                        row.where().start(),
                        row.where().end());
                shortText(id, PERSON, row.person());
                shortText(id, ORGANISATION, row.organisation());
                shortText(id, CONCEPT, row.concept().isEmpty() ? NO_CONCEPT : row.concept());
                truth(id, AGREEMENT, !Boolean.FALSE.equals(row.agreement()));
                truth(id, CONFIRMED, false);
            }
        }

        private int document(StatementRow row) throws SQLException {
            Integer known = documents.get(row.article().id());
            if (known != null) {
                return known;
            }
            int id = documents.size() + 1;
            documents.put(row.article().id(), id);
            execute(
                    connection,
                    "INSERT INTO DOCUMENTS (ID, Title, Text, Coder, Source, Notes, Type, Date) VALUES (?, ?, ?, 1, ?, ?, '', ?)",
                    id,
                    cut(row.article().headline()),
                    row.article().text(),
                    cut(row.article().source()),
                    row.address() + "\nConcept and agreement are suggestions: confirm each.",
                    seconds(row.date()));
            return id;
        }

        private static long seconds(@Nullable Instant date) {
            return date == null ? 0 : date.getEpochSecond();
        }

        private void shortText(int statement, int variable, String value) throws SQLException {
            execute(
                    connection,
                    "INSERT INTO DATASHORTTEXT (ID, StatementId, VariableId, Entity) VALUES (?, ?, ?, ?)",
                    ++data,
                    statement,
                    variable,
                    entity(variable, cut(value)));
        }

        private void truth(int statement, int variable, boolean value) throws SQLException {
            execute(
                    connection,
                    "INSERT INTO DATABOOLEAN (ID, StatementId, VariableId, Value) VALUES (?, ?, ?, ?)",
                    ++data,
                    statement,
                    variable,
                    value ? 1 : 0);
        }

        private int entity(int variable, String value) throws SQLException {
            Integer known = entities.get(variable + value);
            if (known != null) {
                return known;
            }
            int id = entities.size() + 1;
            entities.put(variable + value, id);
            execute(
                    connection,
                    "INSERT INTO ENTITIES (ID, VariableId, Value, Red, Green, Blue) VALUES (?, ?, ?, 0, 0, 0)",
                    id,
                    variable,
                    value);
            return id;
        }

        private static String cut(String value) {
            return value.length() <= LONGEST ? value : value.substring(0, LONGEST - 1) + "…";
        }
    }
}
