package org.hiptriage.schemas.vocabulary;

/** The check digit of SNOMED CT identifiers (J. Verhoeff, Error Detecting Decimal Codes, 1969). */
final class Verhoeff {
    private static final int[] PERMUTATION = {1, 5, 7, 6, 2, 8, 3, 0, 9, 4};

    private Verhoeff() {}

    static boolean passes(String digits) {
        int check = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            for (int times = 0; times < i % 8; times++) {
                digit = PERMUTATION[digit];
            }
            check = product(check, digit);
        }
        return check == 0;
    }

    /** The product in the dihedral group of the pentagon. */
    private static int product(int a, int b) {
        int rotation = a < 5 ? (a + b % 5) % 5 : (a - b % 5 + 5) % 5;
        return (a < 5) == (b < 5) ? rotation : rotation + 5;
    }
}
