// Empty until its first code is written.
