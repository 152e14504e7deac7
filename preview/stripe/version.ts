/** The one version of Stripe's API whose shapes this stand-in speaks: what the `stripe` package 23.1.0 pins. */
export const API_VERSION = '2026-10-28.endive';
