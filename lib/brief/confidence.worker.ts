import { serve } from './background.ts';
import { confidenceJob } from './confidence-job.ts';

serve(confidenceJob);
