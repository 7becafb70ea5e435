import { config } from "zod";

// The page's policy allows no code that is made of texts, so the library that checks forms need not try.
config({ jitless: true });
