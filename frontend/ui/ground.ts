/** What every screen stands on, in the order the cascade needs. */
import "./fonts.css";
import "./tokens.css";
import "./ground.css";
import "./words.css";
import "./layout.css";
import "./paper.css";
import "./facts.css";
import "./print.css";
