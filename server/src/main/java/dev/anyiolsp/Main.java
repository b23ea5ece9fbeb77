package dev.anyiolsp;

/** Entry point of {@code anyio-lsp.jar}. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.out.println("anyio-lsp");
    }
}
