package org.reciproque.office.database;

/** What a server owes to its data, as the lines of configuration which say it. */
enum Durability {
    /** Every committed fact survives a kill -9 and a power cut. */
    KEPT("--data-checksums", """
            fsync = on
            full_page_writes = on
            synchronous_commit = on
            shared_buffers = 128MB
            """),
    /** Nothing is to survive: demonstrations and tests, where speed is worth more. */
    TEMPORARY("--no-sync", """
            fsync = off
            full_page_writes = off
            synchronous_commit = off
            shared_buffers = 64MB
            """);

    /** Errors are logged without their detail nor their statement: both would carry people's words into a plain text file. */
    private static final String COMMON = """
            # Written again by Réciproque at each start: changes made here are lost.
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            max_connections = 60
            password_encryption = 'scram-sha-256'
            idle_in_transaction_session_timeout = '60s'
            max_wal_size = 256MB
            # A used journal file is thrown away, not written over: it may hold words that were destroyed since.
            wal_recycle = off
            min_wal_size = 32MB
            timezone = 'UTC'
            log_timezone = 'UTC'
            lc_messages = 'C'
            datestyle = 'iso, dmy'
            log_checkpoints = off
            log_error_verbosity = terse
            log_min_error_statement = panic
            """;

    private final String initdbOption;
    private final String settings;

    Durability(String initdbOption, String settings) {
        this.initdbOption = initdbOption;
        this.settings = settings;
    }

    String initdbOption() {
        return initdbOption;
    }

    String settings(int port) {
        return COMMON + settings + "port = " + port + "\n";
    }
}
