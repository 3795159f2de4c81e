// The yardstick for starting: nothing but loading the libraries that hbjs loads.

int main() { return 0; }
