package org.hiptriage.edge.access;

/** What a token that is bound to one runner may reach. */
public enum Whose {
    /** Only addresses with its own runnerId. */
    RUNNER_IN_PATH,
    /** What is sent, as far as it names its own runner: the one who reads the body looks. */
    RUNNER_IN_BODY,
    /** Nothing: this is about more than one runner. */
    NOBODY,
    /** All of it: there is nothing about any runner. */
    ANYBODY
}
