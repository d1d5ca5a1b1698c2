import { adviceJob } from './advice-job.ts';
import { serve } from './background.ts';

serve(adviceJob);
