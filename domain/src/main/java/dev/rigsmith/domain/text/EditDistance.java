package dev.rigsmith.domain.text;

/**
 * The number of edits between two words: a character inserted, removed, replaced, or swapped with its neighbour
 * (Damerau-Levenshtein distance in its optimal string alignment form: no part is edited twice).
 */
final class EditDistance {

    private final String a;
    private final String b;
    private final int[][] distance;

    private EditDistance(String a, String b) {
        this.a = a;
        this.b = b;
        this.distance = new int[a.length() + 1][b.length() + 1];
    }

    /** Takes time and space of the product of the lengths. */
    static int between(String a, String b) {
        return new EditDistance(a, b).compute();
    }

    private int compute() {
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                distance[i][j] = i == 0 || j == 0 ? i + j : Math.min(plain(i, j), swapped(i, j));
            }
        }
        return distance[a.length()][b.length()];
    }

    private int plain(int i, int j) {
        int replaced = distance[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        return Math.min(replaced, 1 + Math.min(distance[i - 1][j], distance[i][j - 1]));
    }

    private int swapped(int i, int j) {
        boolean swap = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swap ? distance[i - 2][j - 2] + 1 : Integer.MAX_VALUE;
    }
}
