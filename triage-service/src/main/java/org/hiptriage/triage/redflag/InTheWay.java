package org.hiptriage.triage.redflag;

/**
 * What keeps a level from being lower: the reasons of one flag.
 *
 * @param isThere whether any flag is in the way, be it without a reason that could be told
 * @param low findings 0 to 63 that raise it or leave it open
 * @param high findings 64 to 127 that do
 * @param painScore whether the pain score does
 */
public record InTheWay(boolean isThere, long low, long high, boolean painScore) {

    /** Nothing is in the way. */
    public static final InTheWay NOTHING = new InTheWay(false, 0, 0, false);
}
